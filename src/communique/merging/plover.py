"""Type and status in, PLOVER's own code out: cooperation in the future tense is AGREE.

PLOVER codebook (Open Event Data Alliance, 2022): AGREE covers offers, promises and agreements to consult,
support, cooperate or give aid later; the code of the deed itself is kept for what was done.
"""

from __future__ import annotations

from communique.records import AHEAD, EventType, Status

_FOLDED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})


def plover_code(type: EventType, status: Status) -> EventType:
    """The PLOVER code of a deed of this type and status."""
    return "AGREE" if type in _FOLDED and status in AHEAD else type
