"""Who takes part, and one party: its people with their offices, its partners, its newest events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, event_line
from communique.desk.queries import PairTally, Tally
from communique.desk.views.shown import Shown
from communique.exchange.parties import party
from communique.exchange.relation import QUARRELS
from communique.records import Event, Record
from communique.store import Store

NEWEST = 25


class Actors(Record, frozen=True):
    """Everybody who takes part."""

    actors: tuple[Tally, ...]


class PersonLine(Record, frozen=True):
    """Somebody who acted for a party."""

    name: str
    office: str
    events: int


class Portrait(Record, frozen=True):
    """One party."""

    id: str
    name: str
    events: int
    people: tuple[PersonLine, ...]
    partners: tuple[PairTally, ...]
    newest: tuple[EventLine, ...]


def actors(store: Store, parameters: Mapping[str, str]) -> Shown:
    """All parties, the busiest first."""
    found = tuple(queries.actors(store, Choice.of(store, parameters)))
    return Shown("Who takes part", Actors(actors=found), Tally, found)


def actor(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The party of that ``id`` or name."""
    id = party(store, parameters["id"])
    choice = Choice(actors=(id,))
    name = dict(store.names()).get(id, id)
    data = Portrait(
        id=id,
        name=name,
        events=queries.count(store, choice),
        people=_people(store.events(actors=[id]), id),
        partners=tuple(p for p in queries.pairs(store, choice, QUARRELS) if id in (p.one, p.other))[:NEWEST],
        newest=tuple(
            event_line(store, event) for event in queries.events(store, choice, NEWEST, newest=True)
        ),
    )
    return Shown(name, data)


def _people(events: Iterable[Event], id: str) -> tuple[PersonLine, ...]:
    """Who acted for a party in its events, the most frequent first."""
    seen = Counter(
        (person.name, person.office or "")
        for event in events
        for side in (*event.actors, *event.recipients)
        if side.id == id
        for person in side.people
    )
    ranked = sorted(seen, key=lambda who: (-seen[who], who))
    return tuple(PersonLine(name=name, office=office, events=seen[name, office]) for name, office in ranked)
