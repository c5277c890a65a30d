"""Who deals with whom: the busiest parties on a circle, joined where they stand in one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.pictures.network import drawn
from communique.desk.queries import PairTally, Tally
from communique.desk.views.shown import Shown
from communique.exchange.relation import QUARRELS
from communique.records import Record
from communique.store import Store

NODES = 24
"""Parties in the picture: more make a ball of wool."""
ROWS = 100


class Network(Record, frozen=True):
    """The busiest parties and pairs of the chosen events."""

    choice: Choice
    actors: tuple[Tally, ...]
    pairs: tuple[PairTally, ...]


def network(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The network of the events that the parameters choose."""
    choice = Choice.of(store, parameters)
    busiest = tuple(queries.actors(store, choice, NODES))
    pairs = tuple(queries.pairs(store, choice, QUARRELS, ROWS))
    among = queries.pairs(store, choice, QUARRELS, among=[actor.id for actor in busiest])
    data = Network(choice=choice, actors=busiest, pairs=pairs)
    return Shown("Who deals with whom", data, PairTally, _all(store, choice), picture=drawn(busiest, among))


def _all(store: Store, choice: Choice) -> Iterator[PairTally]:
    """Every pair, read only where the table is asked for."""
    yield from queries.pairs(store, choice, QUARRELS)
