"""The neural reader moves what the linear reader said of the sides of those deeds that it has heard of."""

from collections.abc import Sequence

import numpy as np
import pytest

from communique.coding import neural
from communique.coding.around import DeedNear
from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.likely import Odds
from communique.coding.linear import load
from communique.coding.listener import Heard
from communique.coding.passages import passages
from communique.coding.second_sides import SIDES, corrected, second_sides
from tests.sentences import DAY, article, parsed

TORN: Odds = {"none": 0.1, "actor": 0.45, "recipient": 0.45}
SILENT = "Fiji was silent. Chad thanked Mali. Chad praised Mali."


def heard(text: str) -> list[Heard]:
    sentences = parsed(article(text, DAY))
    places = [first_look(s, gist(sentences), load("deeds")).places for s in sentences]
    return [neural.load().heard(one) for one in passages(None, sentences, places, lambda group: True)]


def looked(some: Sequence[Heard]) -> Sequence[Sequence[Odds]]:
    """Of Chad, Mali and Fiji, all of whom seem the same to the linear reader."""
    deeds = [DeedNear(i, 0, "SUPPORT", ["TCD", "MLI", "FJI"]) for i in (1, 2)]
    return second_sides(deeds, [[TORN] * 3] * 2, some, neural.load())


def test_no_correction_changes_nothing() -> None:
    (same,) = corrected([TORN], np.zeros((1, len(SIDES))), 1.0)
    assert same == pytest.approx(TORN)


def test_a_correction_for_a_side_makes_it_likelier() -> None:
    (moved,) = corrected([TORN], np.array([[0.0, 1.0, 0.0]]), 1.0)
    assert sum(moved.values()) == pytest.approx(1)
    assert [side for side in SIDES if moved[side] > TORN[side]] == ["actor"]


def test_what_is_not_heard_stays_as_it_was() -> None:
    assert looked([]) == [[TORN] * 3] * 2


def test_it_is_told_who_thanked_whom() -> None:
    (chad, mali, fiji), _ = looked(heard(SILENT))
    assert chad["actor"] > chad["recipient"] and mali["recipient"] > mali["actor"]
    assert fiji["none"] > max(chad["none"], mali["none"])


def test_where_nobody_is_near_there_is_nothing_to_tell() -> None:
    near = [DeedNear(0, 0, "SUPPORT", [])]
    assert second_sides(near, [[]], heard("Chad thanked Mali."), neural.load()) == [[]]
