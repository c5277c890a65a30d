"""The name of a programme comes in, its events go out, and a row a party: who joined it, what it promised and
what it gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from communique.exchange.parties import UnknownPartyError, party
from communique.exchange.saying import when
from communique.records import Event, Interval, Party, Record
from communique.store import Store

JOINING = ("AGREE", "COOPERATE", "SUPPORT")
GIVING = ("AID", "COOPERATE")


class ProgrammeRow(Record, frozen=True):
    """What one party did in a programme."""

    party: str
    joined_start: date | None
    """The first and the last day on which it can have begun to take part, as reported."""
    joined_end: date | None
    promised: int
    gave: int
    amounts: str
    """What was promised or given, in the pages' words, oldest first."""
    last_start: date | None
    """The first and the last day on which its latest event can have been."""
    last_end: date | None
    events: str
    """Their ids, oldest first."""
    id: str

    @property
    def joined(self) -> str:
        """Since when it takes part, in words, no more exact than it is known."""
        return _said(self.joined_start, self.joined_end)

    @property
    def last(self) -> str:
        """When its latest event was, in words."""
        return _said(self.last_start, self.last_end)


def events_of(store: Store, name: str) -> tuple[str, list[Event]]:
    """The id of a programme (its name, where it is no actor) and its events, in order of time: those it takes
    part in, and those whose sentences name it."""
    try:
        id = party(store, name)
    except UnknownPartyError:
        id = name
    by_id = {event.id: event for event in store.naming(f'"{name}"')}
    if id != name or not by_id:
        by_id |= {event.id: event for event in store.events(actors=[id])}
    return id, sorted(by_id.values(), key=_time)


def programme_rows(programme: str, events: Iterable[Event]) -> Iterator[ProgrammeRow]:
    """A row for each party that joined, promised or gave, the most active first.

    ``programme`` is its id: it is no row of its own. Events come in order of time; what was denied is left
    out.
    """
    by_party: dict[str, tuple[Party, list[Event]]] = {}
    for event in events:
        if event.status == "negated":
            continue
        for actor in event.actors:
            if actor.id != programme:
                by_party.setdefault(actor.id, (actor, []))[1].append(event)
    for id in sorted(by_party, key=lambda id: (-len(by_party[id][1]), id)):
        row = _row(*by_party[id])
        if row.joined_start or row.promised or row.gave:
            yield row


def _row(party: Party, events: list[Event]) -> ProgrammeRow:
    joined = [e for e in events if e.type in JOINING and e.status in ("occurred", "ongoing")]
    promised = [e for e in events if e.status in ("promised", "planned")]
    gave = [e for e in events if e.type in GIVING and e.status in ("occurred", "ongoing")]
    began = next((event.date for event in joined if event.date), None)
    latest = max((event.date for event in events if event.date), key=_lateness, default=None)
    amounts = {q.text: None for event in (*promised, *gave) for q in event.quantities}
    return ProgrammeRow(
        party=party.name,
        joined_start=began.start if began else None,
        joined_end=began.end if began else None,
        promised=len(promised),
        gave=len(gave),
        amounts="; ".join(amounts),
        last_start=latest.start if latest else None,
        last_end=latest.end if latest else None,
        events="; ".join(event.id for event in events),
        id=party.id,
    )


def _said(start: date | None, end: date | None) -> str:
    return when(Interval(start=start, end=end)) if start and end else ""


def _lateness(interval: Interval) -> tuple[date, date]:
    return interval.end, interval.start


def _time(event: Event) -> tuple[date, str]:
    """What has no date comes last."""
    return event.date.start if event.date else date.max, event.id
