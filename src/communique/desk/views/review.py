"""One decision a screen: of the events nobody has said yes or no to, the one that is most in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, event_line
from communique.desk.review.correcting import PLAIN
from communique.desk.views.event import EventPage
from communique.desk.views.event import event as event_view
from communique.desk.views.shown import Shown
from communique.exchange.deciding import summary
from communique.exchange.rows import EventRow, event_rows
from communique.exchange.values import written
from communique.merging.decisions import undone
from communique.merging.near_types import near
from communique.records import Event, Record
from communique.store import Store
from communique.store.filters import Condition
from communique.store.rows import decode

SIMILAR = 6
"""Events shown below, that this one may be one with."""
LATELY = 8
"""Decisions shown, of everybody."""
IN_TABLE = 1000
"""Events of the queue in its table, those most in doubt."""


class Queue(Record, frozen=True):
    """Which events are to be decided on, and from where."""

    choice: Choice
    disputed: bool
    """Only those on which reports disagree."""
    past: str
    """Where the last was skipped: its confidence and its id. Those before it come when the queue starts
    anew."""


class Word(Record, frozen=True):
    """What somebody said, in a few words."""

    decision: str
    who: str
    when: datetime
    says: str
    undone: bool
    event: str | None
    """What it is about now, also where it was rejected."""
    report: str | None
    """The report by which it is found."""


class Screen(Record, frozen=True):
    """What is to be decided."""

    queue: Queue
    waiting: int
    """Events in the queue."""
    ahead: int
    """Those that were not skipped."""
    here: str
    """Where the queue goes on when this event is skipped."""
    shown: EventPage | None
    fields: dict[str, str]
    """What each field holds, as it can be written anew."""
    similar: tuple[EventLine, ...]
    lately: tuple[Word, ...]
    mine: Word | None
    """The newest word of whoever looks, to be taken back."""


def review(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The next event to look at, but for those ``elsewhere``; or that of ``event``. ``who`` looks."""
    queue = _queue(store, parameters)
    asked = parameters.get("event", "")
    elsewhere = parameters.get("elsewhere", "").split(",")
    event = store.event(asked) if asked else _first(store, queue, elsewhere)
    shown = event_view(store, {"id": event.id}).data if event else None
    assert shown is None or isinstance(shown, EventPage)
    words = _words(store)
    who = parameters.get("who", "")
    data = Screen(
        queue=queue,
        waiting=_count(store, _waiting(queue, "")),
        ahead=_count(store, _waiting(queue, queue.past)),
        here=f"{event.confidence!r}:{event.id}" if event else "",
        shown=shown,
        fields={field: written(event, field) for field in PLAIN} if event else {},
        similar=tuple(_similar(store, event)) if event else (),
        lately=tuple(words[:LATELY]),
        mine=next((each for each in words if each.who == who and not each.undone), None),
    )
    return Shown("Review", data, EventRow, _rows(store, queue))


def _rows(store: Store, queue: Queue) -> Iterator[EventRow]:
    """The queue as a table, read only where that is asked for."""
    yield from event_rows(store, _events(store, queue, IN_TABLE))


def _queue(store: Store, parameters: Mapping[str, str]) -> Queue:
    return Queue(
        choice=Choice.of(store, parameters),
        disputed=parameters.get("disputed", "") == "1",
        past=parameters.get("past", ""),
    )


def _waiting(queue: Queue, past: str) -> Condition:
    """The events nobody has decided on, after a place in the queue."""
    chosen = queries.asked(queue.choice)
    sql, values = f"{chosen.sql} AND confidence < 1", list(chosen.parameters)
    if queue.disputed:
        sql += " AND disputes > 0"
    if past:
        confidence, _, id = past.partition(":")
        sql += " AND (confidence, id) > (CAST(? AS REAL), ?)"
        values += [confidence, id]
    return Condition(sql, tuple(values))


def _count(store: Store, waiting: Condition) -> int:
    query = f"SELECT count(*) FROM events WHERE {waiting.sql}"
    number: int = store.db.execute(query, waiting.parameters).fetchone()[0]
    return number


def _events(store: Store, queue: Queue, most: int) -> list[Event]:
    """The least certain first."""
    waiting = _waiting(queue, queue.past)
    query = f"SELECT record FROM events WHERE {waiting.sql} ORDER BY confidence, id LIMIT ?"
    rows = store.db.execute(query, (*waiting.parameters, most))
    return [decode(record, Event) for (record,) in rows]


def _first(store: Store, queue: Queue, elsewhere: Sequence[str]) -> Event | None:
    """The first that nobody else looks at; where they look at all of them, the first."""
    found = _events(store, queue, len(elsewhere) + 1)
    free = (event for event in found if event.id not in elsewhere)
    return next(free, found[0] if found else None)


def _words(store: Store) -> Sequence[Word]:
    """What people have said, the newest first, without the undoings: these show in what they undid."""
    ledger = store.decisions()
    gone = undone(ledger)
    effects = store.effects()
    return [
        Word(
            decision=each.id,
            who=each.who,
            when=each.when,
            says=summary(each),
            undone=each.id in gone,
            event=effects[each.id].event if each.id in effects else None,
            report=each.about[0].report if each.about else None,
        )
        for each in reversed(ledger)
        if each.verb != "undo"
    ]


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
