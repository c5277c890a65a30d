"""What the reader of two sentences sees, and what it says."""

from __future__ import annotations

import numpy as np
import pytest

from communique import merging
from communique.merging.briefs import Brief
from communique.merging.side_by_side import LONGEST, TELLS, load, pair, share
from tests.merging.made_up import report, source


def told(quote: str, tells: str) -> Brief:
    return merging.brief(
        report("Herald", quote, f"SANCTION occurred {tells}", "NOR", "CHL"), source("Herald")
    )


SHUT = told("Norway shut its border with Chile.", "shut")
CLOSED = told("The frontier to Chile was closed by the Norwegians.", "closed")
THANKED = told("Norway thanked Chile for the fish.", "thanked")


def test_the_words_that_tell_the_deed_are_marked_in_both_sentences() -> None:
    both = pair(SHUT, CLOSED)
    assert (both.marks == TELLS).sum() == 2
    assert set(both.segments[both.marks == TELLS].tolist()) == {0, 1}
    assert share(both, 0).sum() == share(both, 1).sum() == pytest.approx(1)


def test_a_pair_is_the_same_whichever_comes_first() -> None:
    one, other = pair(SHUT, CLOSED), pair(CLOSED, SHUT)
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
    assert load().odds(SHUT, CLOSED) == load().odds(CLOSED, SHUT)


def test_of_a_long_sentence_the_part_about_the_deed_is_read() -> None:
    long = told(f"{'It was a long day. ' * 40} Norway shut its border.", "shut")
    both = pair(long, THANKED)
    assert len(both.pieces) <= 2 * LONGEST + 3
    assert (both.marks == TELLS).sum() == 2


def test_words_that_do_not_stand_in_the_sentence_mark_its_beginning() -> None:
    both = pair(told("Norway shut its border.", "closed"), THANKED)
    assert set(both.segments[both.marks == TELLS].tolist()) == {0, 1}


def test_one_act_in_other_words_is_more_alike_than_another_act() -> None:
    assert load().odds(SHUT, CLOSED) > load().odds(SHUT, THANKED)
