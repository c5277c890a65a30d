"""What the linear reader makes of an article's predicates, and what the neural reader has heard, in; out,
what both make of them together: what the neural one says of each label is added to the linear one's log odds
with a fixed weight. Of what the linear one is sure of it may change the type, not that it is a deed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from communique.coding.likely import NONE, Odds, moved
from communique.coding.listener import Heard
from communique.coding.passages import LABELS

SURE, EVEN = 0.7, 0.5
"""What the linear reader holds for a deed with so much probability (SURE) stays one with so much (EVEN). On
pages like those that both have learnt from the neural one is right in three of four such quarrels: 50 of the
5,500 deeds of held-out stories, .0008 of typed F1. But amid other talk it denies what is plain ("Norway
condemned Belarus. Rain fell on the roofs.")."""


def second_look(
    odds: Sequence[Sequence[Odds]], heard: Sequence[Heard], trust: float
) -> Sequence[Sequence[Odds]]:
    """The odds of every predicate of every sentence, those of the passages heard corrected; ``trust`` is how
    much that counts."""
    if not heard:
        return odds
    both = [list(own) for own in odds]
    corrections = np.vstack([one.corrections for one in heard])
    places = [place for one in heard for place in one.passage.of]
    for (i, n), new in zip(
        places, together([odds[i][n] for i, n in places], corrections, trust), strict=True
    ):
        both[i][n] = new
    return both


def together(odds: Sequence[Odds], corrections: NDArray[np.float64], trust: float) -> list[Odds]:
    """The linear reader's odds of some predicates, corrected; ``corrections`` as the neural reader gives
    them, shape (predicates, LABELS)."""
    both = moved(odds, LABELS, trust * corrections)
    return [_kept(first, said) for first, said in zip(odds, both, strict=True)]


def _kept(first: Odds, said: Odds) -> Odds:
    """What both readers say, a deed that the first is sure of kept."""
    if 1 - first[NONE] < SURE or said[NONE] <= 1 - EVEN:
        return said
    share = EVEN / (1 - said[NONE])
    return {label: 1 - EVEN if label == NONE else likely * share for label, likely in said.items()}
