"""The trained model labels lines, and the rules of sequence and section hold."""

from __future__ import annotations

import math

from communique.articles.features import features
from communique.articles.labels import LABELS, label, log_odds, model
from communique.articles.lines import split
from tests.articles.made_up import PAGE


def test_the_probabilities_of_a_line_sum_to_one() -> None:
    for line in features(split(PAGE)):
        assert math.isclose(sum(math.exp(each) for each in log_odds(line)), 1.0, rel_tol=1e-9)


def test_a_page_has_at_most_one_title() -> None:
    assert [each.label for each in label(features(split(PAGE)))].count("title") == 1


def test_a_barred_label_is_not_given() -> None:
    found = features(split(PAGE))
    labels = [each.label for each in label(found, [frozenset({"body", "title"})] * len(found))]
    assert "body" not in labels and "title" not in labels


def test_no_lines_no_labels() -> None:
    assert label([]) == []


def test_the_weights_are_of_the_labels_in_their_order() -> None:
    assert model().labels == LABELS
    assert {len(row) for row in model().weights.values()} == {len(LABELS)}
