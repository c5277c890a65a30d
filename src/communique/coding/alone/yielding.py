"""A deed of yielding and the predicate that tells it in; out, which of PLOVER's two kinds it is.

PLOVER parts what CAMEO called YIELD: to release, return, withdraw or cease fire is RETREAT, to ease, reform
or give in is CONCEDE. The sentences that the readers of anyone learn from were written with the older word in
mind, so the frames decide, which were written with both.
"""

from __future__ import annotations

from communique.coding.predicates import Predicate
from communique.records import EventType

YIELD: tuple[EventType, EventType] = ("CONCEDE", "RETREAT")


def kind_of(type_: EventType, predicate: Predicate) -> EventType:
    """The type as the closest frame of yielding has it that the predicate fits; as it is, where none does or
    it is no yielding."""
    if type_ not in YIELD:
        return type_
    return next((m.frame.type for m in predicate.matches if m.frame.type in YIELD), type_)
