"""Two parties over time: how often they met, agreed, gave and quarrelled, by quarter, and on what."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, event_line
from communique.desk.pictures.relation import drawn
from communique.desk.queries import PairTally
from communique.desk.views.shown import Shown
from communique.exchange.relation import QUARRELS, QuarterRow, by_quarter, quarter
from communique.records import Record
from communique.store import Store

NEWEST = 12
"""Events listed below the picture."""
OFFERED = 24
"""Pairs offered where none is asked for."""


class Relation(Record, frozen=True):
    """What was between two parties; where fewer are named, the pairs there are."""

    choice: Choice
    names: tuple[str, ...]
    quarters: tuple[QuarterRow, ...]
    loose: int
    """Events that stand in no quarter: without a date, or with one too wide to tell."""
    newest: tuple[EventLine, ...]
    pairs: tuple[PairTally, ...]


def relation(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The relation of the two parties that ``actor`` names."""
    choice = Choice.of(store, parameters)
    if len(choice.actors) < 2:
        pairs = tuple(queries.pairs(store, choice, QUARRELS, OFFERED))
        data = Relation(choice=choice, names=(), quarters=(), loose=0, newest=(), pairs=pairs)
        return Shown("Relations", data, PairTally, pairs)
    names = dict(store.names())
    events = list(store.events(actors=choice.actors, since=choice.since, until=choice.until))
    quarters = tuple(by_quarter(events, choice.actors))
    data = Relation(
        choice=choice,
        names=tuple(names.get(id, id) for id in choice.actors),
        quarters=quarters,
        loose=sum(quarter(event) is None for event in events if event.status != "negated"),
        newest=tuple(
            event_line(store, event) for event in queries.events(store, choice, NEWEST, newest=True)
        ),
        pairs=(),
    )
    return Shown(" and ".join(data.names), data, QuarterRow, quarters, picture=drawn(quarters, choice))
