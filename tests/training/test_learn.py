"""From examples to a linear reader that reads what it has not seen."""

import pytest

from tests.training.tales import found
from training.examples import PARTY_LABELS, Example
from training.learn import RARE, learn, split

TOYS = [Example(f"story {i}", frozenset({f"f={i % 3}", f"only {i}"}), ("abc"[i % 3],)) for i in range(12)]


def test_the_label_that_goes_with_a_feature_is_learnt() -> None:
    model = learn(TOYS, ("a", "b", "c"), 1.0)
    for i, label in enumerate("abc"):
        odds = model.probabilities({f"f={i}"})
        assert max(odds, key=lambda name: odds[name]) == label


def test_rare_features_are_not_learnt() -> None:
    model = learn(TOYS, ("a", "b", "c"), 1.0)
    assert model.probabilities({"only 1"}) == model.probabilities(())
    assert RARE > 1


def test_the_order_of_examples_changes_little_and_the_same_order_nothing() -> None:
    labels = ("a", "b", "c")
    one, again, turned = learn(TOYS, labels, 1.0), learn(TOYS, labels, 1.0), learn(TOYS[::-1], labels, 1.0)
    assert one.probabilities({"f=1"}) == again.probabilities({"f=1"})
    assert one.probabilities({"f=1"}) == pytest.approx(turned.probabilities({"f=1"}), abs=0.01)


def test_a_heavier_example_counts_for_more() -> None:
    weights = {"a": 1.0, "b": 5.0, "c": 0.1}
    torn = [Example("s", frozenset({"f"}), (label,), weight) for label, weight in weights.items()]
    odds = learn(torn * 4, ("a", "b", "c"), 1.0).probabilities({"f"})
    assert odds["b"] > odds["a"] > odds["c"]


def test_two_labels_that_are_right_share_the_example() -> None:
    shared = [Example("s", frozenset({"f"}), ("a", "b"))] * 6 + [Example("s", frozenset({"g"}), ("c",))] * 6
    odds = learn(shared, ("a", "b", "c"), 1.0).probabilities({"f"})
    assert odds["a"] == pytest.approx(odds["b"], abs=0.01)
    assert odds["a"] > odds["c"]


def test_more_strength_means_surer_answers() -> None:
    weak, strong = (learn(TOYS, ("a", "b", "c"), c).probabilities({"f=0"}) for c in (0.01, 10.0))
    assert strong["a"] > weak["a"]


@pytest.mark.parametrize("folds", [2, 3, 5])
def test_every_story_is_held_out_once_and_whole(folds: int) -> None:
    examples = [*TOYS, *TOYS]
    parts = [split(examples, fold, folds) for fold in range(folds)]
    assert sorted(e.story for _, held in parts for e in held) == sorted(e.story for e in examples)
    for seen, held in parts:
        assert not {e.story for e in seen} & {e.story for e in held}
        assert len(seen) + len(held) == len(examples)


def test_sides_are_learnt_from_a_handful_of_stories() -> None:
    seen, held = split(found().parties, 0, 3)
    model = learn(seen, PARTY_LABELS, 1.0)
    right = sum(max(odds := model.probabilities(e.features), key=lambda k: odds[k]) in e.labels for e in held)
    assert right == len(held) > 0
