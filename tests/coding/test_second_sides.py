"""The neural reader is asked where sides are in doubt, and moves what the linear reader said of them."""

from collections.abc import Sequence

import numpy as np
import pytest

from communique.coding.around import DeedNear
from communique.coding.first import first_look
from communique.coding.gist import gist
from communique.coding.hearing import Hearing
from communique.coding.likely import Odds
from communique.coding.linear import load
from communique.coding.second_sides import DOUBTED, SIDES, corrected, doubt, second_sides
from tests.sentences import DAY, article, parsed

SURE: Odds = {"none": 0.01, "actor": 0.98, "recipient": 0.01}
TORN: Odds = {"none": 0.1, "actor": 0.45, "recipient": 0.45}


def looked(odds: Odds) -> tuple[Sequence[Odds], Hearing]:
    """Of Chad, Mali and Fiji, all of whom seem the same to the linear reader."""
    sentences = parsed(article("Fiji was silent. Chad thanked Mali. Chad praised Mali.", DAY))
    places = [first_look(s, gist(sentences), load("deeds")).places for s in sentences]
    hearing = Hearing(None, sentences, places)
    deeds = [DeedNear(i, 0, "SUPPORT", ["TCD", "MLI", "FJI"]) for i in (1, 2)]
    own, _ = second_sides(deeds, [[odds] * 3] * 2, hearing)
    return own, hearing


def test_no_correction_changes_nothing() -> None:
    (same,) = corrected([TORN], np.zeros((1, len(SIDES))))
    assert same == pytest.approx(TORN)


def test_a_correction_for_a_side_makes_it_likelier() -> None:
    (moved,) = corrected([TORN], np.array([[0.0, 1.0, 0.0]]))
    assert sum(moved.values()) == pytest.approx(1)
    assert [side for side in SIDES if moved[side] > TORN[side]] == ["actor"]


def test_who_is_sure_is_not_asked_again() -> None:
    assert doubt([SURE] * 6) < DOUBTED
    own, hearing = looked(SURE)
    assert own == [SURE] * 3 and not hearing.heard


def test_who_doubts_is_told_who_thanked_whom() -> None:
    assert doubt([TORN] * 3) < DOUBTED <= doubt([TORN] * 6)
    (chad, mali, fiji), hearing = looked(TORN)
    assert len(hearing.heard) == 1
    assert chad["actor"] > chad["recipient"] and mali["recipient"] > mali["actor"]
    assert fiji["none"] > max(chad["none"], mali["none"])


def test_where_nobody_is_near_there_is_nothing_to_tell() -> None:
    sentences = parsed(article("Chad thanked Mali.", DAY))
    hearing = Hearing(None, sentences, [first_look(sentences[0], frozenset(), load("deeds")).places])
    hearing.listen(lambda group: True)
    assert second_sides([DeedNear(0, 0, "SUPPORT", [])], [[]], hearing) == [[]]
