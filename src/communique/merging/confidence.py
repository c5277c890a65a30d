"""Witnesses in, confidence out: the coder's scores, and how many stand behind the event.

The best report counts in full. What another report adds is discounted, because two reports of one deed are no
independent draws: the second sentence of one article by more, another outlet's by less.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from communique.merging.witness import Witness

SAME_VOICE = 0.25
"""What a further report of the same article counts."""
OTHER_VOICE = 0.5
"""What the best report of a further independent outlet counts."""
CEILING = 0.99
SLOPE, START = 0.48, 0.18
"""Calibration: the log-odds that an event is right are this much of those that the scores alone give, and
this much more. Learnt by logistic regression on 4,316 events of stories that the coder had not seen
(``tools/reliability.py``): of those then held to be 0.7 to 0.8 certain 0.74 were right, of those above 0.8
0.80."""


def confidence(heard: Sequence[Witness], voices: int) -> float:
    """The probability that the event is right, from its reports and the number of independent outlets; 0 to
    1."""
    return round(1 / (1 + math.exp(-(START + SLOPE * log_odds(heard, voices)))), 4)


def log_odds(heard: Sequence[Witness], voices: int) -> float:
    """The log-odds that the event is right as the scores alone have it, before calibration.

    Of ``voices`` outlets, the best reports of the ``voices`` best articles count as theirs; the rest as
    repetitions.
    """
    best: dict[str, float] = {}
    for witness in heard:
        best[witness.report.article] = max(best.get(witness.report.article, 0.0), witness.weight)
    ranked = sorted(best.values(), reverse=True)
    doubt = 1 - ranked[0]
    for score in ranked[1:voices]:
        doubt *= 1 - OTHER_VOICE * score
    repeated = len(heard) - voices
    if repeated > 0:
        doubt *= (1 - SAME_VOICE * ranked[-1]) ** min(repeated, 3)
    raw = min(max(1 - doubt, 1 - CEILING), CEILING)
    return math.log(raw / (1 - raw))
