"""Witnesses in, confidence out: the coder's scores, and how many stand behind the event.

The best report counts in full. What another report adds is discounted, because two reports of one deed are no
independent draws: the second sentence of one article by more, another outlet's by less.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.merging.witness import Witness

SAME_VOICE = 0.25
"""What a further report of the same article counts."""
OTHER_VOICE = 0.5
"""What the best report of a further independent outlet counts."""
CEILING = 0.99


def confidence(heard: Sequence[Witness], voices: int) -> float:
    """The probability that the event is right, from its reports and the number of independent outlets; 0 to
    0.99.

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
    return round(min(1 - doubt, CEILING), 4)
