"""What another reader says moves what was likely before."""

import numpy as np
import pytest

from communique.coding.likely import Odds, moved

LABELS = ("none", "AID")
EVEN: Odds = {"none": 0.5, "AID": 0.5}


def test_nothing_said_changes_nothing() -> None:
    assert moved([EVEN], LABELS, np.zeros((1, 2))) == [pytest.approx(EVEN)]


def test_one_more_in_log_odds_is_e_times_as_likely() -> None:
    (told,) = moved([EVEN], LABELS, np.array([[0.0, 1.0]]))
    assert told["AID"] / told["none"] == pytest.approx(np.e)
    assert sum(told.values()) == pytest.approx(1)


def test_what_was_impossible_can_become_likely_and_nothing_breaks() -> None:
    (told,) = moved([{"none": 1.0, "AID": 0.0}], LABELS, np.array([[0.0, 30.0]]))
    assert told["AID"] > 0.9


def test_of_nothing_nothing_is_likely() -> None:
    assert moved([], LABELS, np.zeros((0, 2))) == []
