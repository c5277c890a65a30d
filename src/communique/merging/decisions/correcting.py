"""An event and the decisions on it in; out, the event with the fields that somebody gave it, or none where
somebody rejected it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from communique.merging.plover import plover_code
from communique.records import Decision, Event, EventType, Interval, Party, Place, Quantity, Status

CORRECTABLE: dict[str, Any] = {
    "type": EventType,
    "status": Status,
    "mode": str | None,
    "actors": tuple[Party, ...],
    "recipients": tuple[Party, ...],
    "contexts": tuple[str, ...],
    "date": Interval | None,
    "place": Place | None,
    "quantities": tuple[Quantity, ...],
}
"""The fields of an event that a person may set, and what they hold."""
ACCEPTED = 1.0
"""The confidence of an event that a person has accepted."""


def read_value(field: str, value: str) -> object:
    """The value of a field from its JSON. Raises ValueError for another field or a value that it cannot
    hold."""
    if field not in CORRECTABLE:
        raise ValueError(f"{field!r} is no field to correct; these are: {', '.join(CORRECTABLE)}")
    try:
        found: object = msgspec.json.decode(value, type=CORRECTABLE[field])
    except msgspec.ValidationError as error:
        raise ValueError(f"{value} is no {field}: {error}") from error
    return found


def _with_people(parties: object, event: Event) -> object:
    """The parties, each with the people that the reports name for it."""
    known = {party.id: party for party in (*event.recipients, *event.actors)}
    assert isinstance(parties, tuple)
    return tuple(
        replace(party, people=party.people or known[party.id].people) if party.id in known else party
        for party in parties
    )


def _corrected(event: Event, decision: Decision) -> Event:
    assert decision.field is not None and decision.value is not None
    value = read_value(decision.field, decision.value)
    if decision.field in ("actors", "recipients"):
        value = _with_people(value, event)
    settled = tuple(dispute for dispute in event.disputed if dispute.field != decision.field)
    changed = replace(event, **{decision.field: value}, disputed=settled)
    return replace(changed, plover=plover_code(changed.type, changed.status))


def corrected(event: Event, decisions: Sequence[Decision]) -> Event | None:
    """The event after the decisions on it, oldest first; of two on one matter the later one holds.

    None where the last word on it is ``reject``.
    """
    accepted: bool | None = None
    for decision in decisions:
        if decision.verb == "correct":
            event = _corrected(event, decision)
        elif decision.verb in ("accept", "reject"):
            accepted = decision.verb == "accept"
    if accepted is False:
        return None
    confidence = ACCEPTED if accepted else event.confidence
    return replace(event, confidence=confidence, decisions=tuple(decision.id for decision in decisions))
