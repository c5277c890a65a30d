"""One decision a screen: of the events nobody has said yes or no to, the one that is most in doubt."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, event_line
from communique.desk.views.event import EventPage
from communique.desk.views.event import event as event_view
from communique.desk.views.shown import Shown
from communique.merging.near_types import near
from communique.records import Decision, Event, Record
from communique.store import Store
from communique.store.rows import decode

SIMILAR = 6
"""Events shown below, that this one may be one with."""


class Screen(Record, frozen=True):
    """What is to be decided."""

    choice: Choice
    disputed: bool
    skipped: tuple[str, ...]
    waiting: int
    shown: EventPage | None
    similar: tuple[EventLine, ...]
    last: Decision | None
    """The newest decision, to be taken back."""


def review(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The next event to look at, or that of ``event``."""
    choice = Choice.of(store, parameters)
    disputed = parameters.get("disputed", "") == "1"
    skipped = tuple(id for id in parameters.get("skip", "").split(",") if id)
    waiting = _waiting(store, choice, disputed, skipped)
    asked = parameters.get("event", "")
    event = store.event(asked) if asked else _next(store, waiting)
    shown = event_view(store, {"id": event.id}).data if event else None
    assert shown is None or isinstance(shown, EventPage)
    ledger = store.decisions()
    data = Screen(
        choice=choice,
        disputed=disputed,
        skipped=skipped,
        waiting=len(waiting),
        shown=shown,
        similar=tuple(_similar(store, event)) if event else (),
        last=next((each for each in reversed(ledger) if each.verb != "undo"), None),
    )
    return Shown("Review", data)


def _waiting(store: Store, choice: Choice, disputed: bool, skipped: tuple[str, ...]) -> list[str]:
    """The ids of the events nobody has decided on, the least certain first."""
    condition = queries.asked(choice)
    query = (
        f"SELECT id FROM events WHERE {condition.sql} AND confidence < 1 "
        "AND (? OR json_array_length(record, '$.disputed') > 0) ORDER BY confidence, id"
    )
    rows = store.db.execute(query, (*condition.parameters, int(not disputed)))
    return [id for (id,) in rows if id not in skipped]


def _next(store: Store, waiting: list[str]) -> Event | None:
    return store.event(waiting[0]) if waiting else None


def _similar(store: Store, event: Event) -> list[EventLine]:
    """Events of near types between the same parties, those nearest in time first."""
    ids = tuple(party.id for party in (*event.actors, *event.recipients))[:4]
    condition = queries.asked(Choice(actors=ids, types=near(event.type)))
    day = event.date.start.isoformat() if event.date else "2000-01-01"
    query = (
        f"SELECT record FROM events WHERE {condition.sql} AND id != ? "
        "ORDER BY date_start IS NULL, abs(julianday(date_start) - julianday(?)), id LIMIT ?"
    )
    rows = store.db.execute(query, (*condition.parameters, event.id, day, SIMILAR))
    return [event_line(store, decode(record, Event)) for (record,) in rows]
