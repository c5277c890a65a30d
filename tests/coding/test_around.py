"""Everybody near a deed is looked up in its passage: in the deed's own sentence, and before it."""

import numpy as np
from numpy.typing import NDArray

from communique.coding.around import Around, DeedNear, around
from communique.coding.passages import Passage
from tests.coding.test_passages import made

TEXT = "Chad thanked Mali. Rain fell all day. Japan and Chad condemned Fiji, and Chad left."
THANKED, CONDEMNED = (0, "SUPPORT"), (2, "ACCUSE")


def passage() -> Passage:
    (found,) = made(TEXT, title=None)
    return found


def pairs(*deeds: DeedNear) -> Around:
    return around(passage(), deeds)


def names(row: NDArray[np.float32]) -> list[tuple[str, float]]:
    return [(passage().named[m].ids[0], round(float(share), 2)) for m, share in enumerate(row) if share > 0]


def test_who_is_near_is_found_in_the_sentence_and_before_it() -> None:
    found = pairs(DeedNear(2, 0, "ACCUSE", ["TCD", "MLI", "PER"]))
    assert found.of == ((0, 0), (0, 1), (0, 2))
    here, before = ([names(row) for row in one] for one in (found.here, found.before))
    assert here == [[("TCD", 0.5), ("TCD", 0.5)], [], []]
    assert before == [[("TCD", 1.0)], [("MLI", 1.0)], []]


def test_what_comes_later_is_not_looked_at() -> None:
    found = pairs(DeedNear(0, 0, "SUPPORT", ["FJI"]))
    assert not found.here.any() and not found.before.any()


def test_each_pair_knows_its_predicate_and_type() -> None:
    found = pairs(DeedNear(0, 0, "SUPPORT", ["TCD"]), DeedNear(2, 0, "ACCUSE", ["FJI"]))
    assert [passage().of[row] for row in found.rows] == [(0, 0), (2, 0)]
    assert found.types[0] != found.types[1]


def test_deeds_of_other_passages_have_no_pairs() -> None:
    found = pairs(DeedNear(7, 0, "SUPPORT", ["TCD"]))
    assert found.of == () and found.here.shape == (0, len(passage().named))
