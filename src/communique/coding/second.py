"""What the linear reader makes of an article's predicates in; out, what both trained readers make of them
together.

The neural reader reads the passages where the linear one is in doubt about a deed; what it says of each label
is added to the linear reader's log odds with a fixed weight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from communique.coding.neural import load
from communique.coding.passages import LABELS, Place, passages
from communique.records import Sentence

WEIGHT = 0.6
"""How much the neural reader's word counts. On two folds of stories not seen (linear alone .670 and .656)
typed F1 of deeds is .694 and .679 at .5, .688 and .682 at .7, .680 and .671 at 1."""
DOUBT = (0.35, 0.55)
"""Between these probabilities of a deed the linear reader is in doubt. The narrower, the less is read: of
the corpus, which is full of deeds, at .2 to .8 86 % (mean typed F1 of both folds .687), at .3 to .6
62 % (.687), at .35 to .55 47 % (.686), at .4 to .55 36 % (.683), at .4 to .5 27 % (.681). Event F1 of both
folds is .590 and .554 by the linear reader alone, .607 and .575 at .2 to .8, .603 and .571 at .35 to .55,
.599 and .565 at .4 to .5. Each piece read costs a tenth of a millisecond."""
_LEAST = 1e-9

Odds = Mapping[str, float]


def second_look(
    title: str | None,
    sentences: Sequence[Sentence],
    predicates: Sequence[Sequence[Place]],
    odds: Sequence[Sequence[Odds]],
) -> list[list[Odds]]:
    """The odds of every predicate of every sentence, once the doubtful passages have been read again."""
    both = [list(own) for own in odds]
    doubted = {i for i, own in enumerate(odds) if any(map(doubtful, own))}
    if not doubted:
        return both
    for passage in passages(title, sentences, predicates, doubted):
        first = [odds[i][n] for i, n in passage.of]
        for (i, n), new in zip(passage.of, together(first, load().corrections(passage)), strict=True):
            both[i][n] = new
    return both


def doubtful(odds: Odds) -> bool:
    """Whether the linear reader does not know if there is a deed."""
    return DOUBT[0] < 1 - odds[LABELS[0]] < DOUBT[1]


def together(odds: Sequence[Odds], corrections: NDArray[np.float64]) -> list[Odds]:
    """The linear reader's odds of some predicates, corrected; ``corrections`` as the neural reader gives
    them, shape (predicates, LABELS)."""
    alone = np.array([[one[label] for label in LABELS] for one in odds])
    logs = np.log(np.maximum(alone, _LEAST)) + WEIGHT * corrections
    likely = np.exp(logs - logs.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    return [dict(zip(LABELS, row, strict=True)) for row in likely.tolist()]
