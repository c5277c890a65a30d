"""A text with two spans marked, as the reader of pairs sees it, and what it says of them."""

import numpy as np
import pytest

from communique.coding.alone.pairs import SOURCE, TARGET, Pair, load, pair
from communique.coding.passages import LABELS, LONGEST

TEXT = "Miners accused the bank of fraud."
MINERS, BANK = (0, 6), (15, 23)


def test_both_spans_are_marked_on_their_pieces_and_nothing_else() -> None:
    one = pair(TEXT, MINERS, BANK)
    marked = one.marks.tolist()
    assert SOURCE in marked and marked.count(TARGET) == 2
    assert marked[0] == marked[-1] == 0
    assert len(one.pieces) == len(one.marks)


def test_a_span_that_is_not_in_the_text_is_not_marked() -> None:
    assert set(pair(TEXT, None, BANK).marks.tolist()) == {0, TARGET}


def test_of_a_long_text_what_is_read_holds_the_spans() -> None:
    text = "Rain fell on the roofs of the town. " * 60 + TEXT
    start = text.index(TEXT)
    one = pair(text, (start, start + 6), (start + 15, start + 23))
    assert len(one.pieces) == LONGEST + 2
    assert {SOURCE, TARGET} <= set(one.marks.tolist())


def test_likelihoods_are_of_all_labels_and_add_up() -> None:
    odds = load().odds(pair(TEXT, MINERS, BANK))
    assert tuple(odds) == LABELS
    assert sum(odds.values()) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize(
    ("text", "source", "target", "type_"),
    [
        (TEXT, "Miners", "the bank", "ACCUSE"),
        ("Nurses thanked the mayor for the new beds.", "Nurses", "the mayor", "SUPPORT"),
        ("Gunmen shot two shopkeepers in the market.", "Gunmen", "two shopkeepers", "ASSAULT"),
        ("A court ordered the arrest of three brokers.", "A court", "three brokers", "COERCE"),
    ],
)
def test_the_likeliest_type_is_what_the_first_does_to_the_second(
    text: str, source: str, target: str, type_: str
) -> None:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (source, target)]
    odds = load().odds(pair(text, *spans))
    assert max(odds, key=lambda label: odds[label]) == type_


def test_the_same_pair_has_the_same_likelihoods_alone_and_after_others() -> None:
    one = pair(TEXT, MINERS, BANK)
    first = load().odds(one)
    load().odds(Pair(np.array([101, 2000, 102]), np.array([0, SOURCE, 0])))
    assert load().odds(one) == first
