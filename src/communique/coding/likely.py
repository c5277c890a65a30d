"""How likely each of some labels is, and what another reader adds to their log odds, come in; how likely each
is then goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

NONE = "none"
"""The label of what is no deed, or has no part in one."""
Odds = Mapping[str, float]
"""How likely each label is; together one."""
_LEAST = 1e-9


def logs(odds: Sequence[Odds], labels: Sequence[str]) -> NDArray[np.float64]:
    """The logarithms of the odds of several things, shape (things, labels)."""
    alone = np.array([[one[label] for label in labels] for one in odds]).reshape(-1, len(labels))
    found: NDArray[np.float64] = np.log(np.maximum(alone, _LEAST))
    return found


def moved(odds: Sequence[Odds], labels: Sequence[str], by: NDArray[np.float64]) -> list[Odds]:
    """The odds of several things, with ``by``, of shape (things, labels), added to their logarithms."""
    sums = logs(odds, labels) + by
    likely = np.exp(sums - sums.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    return [dict(zip(labels, row, strict=True)) for row in likely.tolist()]
