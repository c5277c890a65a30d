"""Which pairs the reader of two sentences learns from."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("sklearn")
pytest.importorskip("torch", reason="torch is not installed: pip install 'communique[neural]'")
pytest.importorskip("onnx", reason="onnx is not installed: pip install 'communique[neural]'")

from communique.merging.features import FEATURES
from tests.merging.test_side_by_side import CLOSED, SHUT
from tools.fit_merging import Pairs
from tools.fit_side_by_side import FARTHER, HEAVIEST, LEAST, NEAR, lessons


def some(*right: bool) -> Pairs:
    number = len(right)
    return Pairs(
        [(SHUT, CLOSED)] * number, np.zeros((number, len(FEATURES))), np.array(right), np.zeros(number, int)
    )


def test_what_the_table_is_sure_of_teaches_nothing() -> None:
    assert lessons(some(True, False), np.array([LEAST - 1, LEAST - 1])) == []


def test_of_two_deeds_that_are_little_alike_a_sample_stands_for_all() -> None:
    far = 3 * FARTHER
    odds = np.array([NEAR + 1, NEAR - 1, *[NEAR - 1] * far])
    learnt = lessons(some(False, True, *[False] * far), odds)
    assert len(learnt) == FARTHER + 2
    assert sorted({lesson.weight for lesson in learnt}) == [1.0, min(HEAVIEST, 3.0)]
    assert sum(lesson.right for lesson in learnt) == 1
