"""The name of a programme comes in, its events go out, and a row a party: who joined it, what it promised and
what it gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from communique.exchange.parties import UnknownPartyError, party
from communique.exchange.rows import first
from communique.records import Event, Party, Record
from communique.store import Store

JOINING = ("AGREE", "COOPERATE", "SUPPORT")
GIVING = ("AID", "COOPERATE")


class ProgrammeRow(Record, frozen=True):
    """What one party did in a programme."""

    party: str
    joined: str
    """The first day on which it is reported to take part."""
    promised: int
    gave: int
    amounts: str
    """What was promised or given, in the pages' words, oldest first."""
    last: str
    """The day of the latest event."""
    events: str
    """Their ids, oldest first."""
    id: str


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
        if row.joined or row.promised or row.gave:
            yield row


def _row(party: Party, events: list[Event]) -> ProgrammeRow:
    joined = [e for e in events if e.type in JOINING and e.status in ("occurred", "ongoing")]
    promised = [e for e in events if e.status in ("promised", "planned")]
    gave = [e for e in events if e.type in GIVING and e.status in ("occurred", "ongoing")]
    dated = [event for event in events if event.date]
    amounts = {q.text: None for event in (*promised, *gave) for q in event.quantities}
    return ProgrammeRow(
        party=party.name,
        joined=first(joined[0].date) if joined else "",
        promised=len(promised),
        gave=len(gave),
        amounts="; ".join(amounts),
        last=max((first(event.date) for event in dated), default=""),
        events="; ".join(event.id for event in events),
        id=party.id,
    )


def _time(event: Event) -> tuple[date, str]:
    """What has no date comes last."""
    return event.date.start if event.date else date.max, event.id
