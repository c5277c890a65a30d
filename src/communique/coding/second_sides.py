"""What the linear reader makes of those who are near deeds in; out, what both trained readers make of them
together.

The neural reader reads the passages of deeds whose sides are in doubt, and has its word on all deeds
of every passage that it has read; what it says of each side is added to the linear reader's log odds with a
fixed weight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from communique.coding.around import DeedNear, around
from communique.coding.hearing import Hearing
from communique.coding.likely import NONE, Odds, moved
from communique.coding.neural import load

SIDES = (NONE, "actor", "recipient")
WEIGHT = 0.5
"""How much the neural reader's word counts. Event F1 of 444 pages of held-out stories is .5949 without it,
.5981 at .5 and .5971 at .6."""
DOUBTED = 2.5
"""The least sum of doubts, of all deeds that it tells, for which a passage is read that the deeds themselves
did not ask for: with those, 68 % of the corpus, which is full of deeds. Of 7,629 deeds of held-out stories
.7920 have the score's half of the parties right with it, .7903 at 3 (63 %), .7929 where all is read, .7840
where nothing is read for the sides' sake."""


def second_sides(
    deeds: Sequence[DeedNear], odds: Sequence[Sequence[Odds]], hearing: Hearing
) -> Sequence[Sequence[Odds]]:
    """The odds of everybody near each deed, in order, once the passages of doubtful deeds have been read."""
    doubts: dict[int, float] = defaultdict(float)
    for deed, own in zip(deeds, odds, strict=True):
        doubts[deed.sentence] += doubt(own)
    hearing.listen(lambda group: sum(doubts[i] for i in group) >= DOUBTED)
    both = [list(own) for own in odds]
    for one in hearing.heard:
        pairs = around(one.passage, deeds)
        if pairs.of:
            told = corrected([odds[d][n] for d, n in pairs.of], load().sides(one, pairs))
            for (d, n), new in zip(pairs.of, told, strict=True):
                both[d][n] = new
    return both


def doubt(odds: Iterable[Odds]) -> float:
    """How much the linear reader doubts of those near a deed on which side they stand, in all."""
    return sum(1 - max(one.values()) for one in odds)


def corrected(odds: Sequence[Odds], corrections: NDArray[np.float64]) -> list[Odds]:
    """The linear reader's odds of some actors, corrected; ``corrections`` as the neural reader gives them,
    shape (actors, SIDES)."""
    return moved(odds, SIDES, WEIGHT * corrections)
