"""Who takes part, and one party: its officials by date, its partners, its newest events."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, event_line
from communique.desk.officials import OfficialRow, officials
from communique.desk.queries import PairTally, Tally
from communique.desk.views.shown import Shown
from communique.exchange.parties import party
from communique.exchange.relation import QUARRELS
from communique.records import Record
from communique.store import Store

NEWEST = 25


class Actors(Record, frozen=True):
    """Everybody who takes part."""

    actors: tuple[Tally, ...]


class Portrait(Record, frozen=True):
    """One party."""

    id: str
    name: str
    events: int
    officials: tuple[OfficialRow, ...]
    """Whoever acted for it last first."""
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
        officials=officials(store, id),
        partners=tuple(queries.pairs(store, Choice(), QUARRELS, NEWEST, of=id)),
        newest=tuple(
            event_line(store, event) for event in queries.events(store, choice, NEWEST, newest=True)
        ),
    )
    return Shown(name, data, OfficialRow, data.officials)
