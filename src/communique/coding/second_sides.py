"""What the linear reader makes of those who are near deeds, and what the neural reader has heard, in; out,
what both make of them together: what the neural one says of each side is added to the linear one's log odds
with a fixed weight.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from communique.coding.around import DeedNear, around
from communique.coding.likely import NONE, Odds, logs, moved
from communique.coding.listener import Heard, Listener

SIDES = (NONE, "actor", "recipient")


def second_sides(
    deeds: Sequence[DeedNear],
    odds: Sequence[Sequence[Odds]],
    heard: Sequence[Heard],
    listener: Listener,
) -> Sequence[Sequence[Odds]]:
    """The odds of everybody near each deed, in order, those of the passages heard corrected."""
    both = [list(own) for own in odds]
    for one in heard:
        pairs = around(one.passage, deeds)
        if pairs.of:
            own = [odds[d][n] for d, n in pairs.of]
            corrections = listener.sides(one, pairs, logs(own, SIDES).astype(np.float32))
            told = corrected(own, corrections, listener.trust.sides)
            for (d, n), new in zip(pairs.of, told, strict=True):
                both[d][n] = new
    return both


def corrected(odds: Sequence[Odds], corrections: NDArray[np.float64], trust: float) -> list[Odds]:
    """The linear reader's odds of some actors, corrected; ``corrections`` as the neural reader gives them,
    shape (actors, SIDES)."""
    return moved(odds, SIDES, trust * corrections)
