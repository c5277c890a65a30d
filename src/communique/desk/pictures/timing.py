"""A store and a choice of events come in; the picture of their time goes out: every event where there are
few, counts where there are many, a row a type or a row a pair of parties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.pictures import density, spans, timeline
from communique.desk.pictures.axis import Axis, Closer
from communique.desk.pictures.rows import LEFT, Counted, Row
from communique.desk.pictures.units import UNITS, Unit, fitting
from communique.desk.pictures.zoom import GROUPINGS, Zoom, zoom
from communique.desk.queries import Mark
from communique.exchange.saying import short_name
from communique.records import EVENT_TYPES, Party
from communique.store import Store

PAIRS = 12
"""Rows of a picture by pair: the busiest."""
LOOKED_AT = 400
"""Pairs of the events of several parties looked at to find those among themselves."""


class Timed(NamedTuple):
    """A picture, and where it leads."""

    picture: str
    zoom: Zoom | None
    counted: bool
    undated: int
    """Events that no picture of time can show."""


def timed(store: Store, choice: Choice, number: int, parameters: Mapping[str, str]) -> Timed:
    """The picture of the ``number`` chosen events. Raises ValueError where ``by`` or ``unit`` make no
    sense."""
    by = _one_of(parameters, "by", GROUPINGS) or GROUPINGS[0]
    asked: Unit | None = next((unit for unit in UNITS if unit == _one_of(parameters, "unit", UNITS)), None)
    days, dated = spans.reach(store, choice)
    if days is None:
        return Timed("", None, False, number)
    undated = number - dated
    first, last = choice.since or days[0], choice.until or days[1]
    unit = fitting(first, last, asked)
    axis = Axis(first, last, unit, LEFT[by])
    closer = _closer(choice, by)
    parts = _pairs(store, choice) if by == "pair" else [("", choice)]
    leads = zoom(choice, (first, last), unit, asked, by)
    if number <= timeline.MOST_MARKS:
        rows = [row for name, part in parts for row in _marked(store, name, part, by)]
        if not timeline.crowded(rows, axis):
            return Timed(timeline.drawn(rows, axis, closer), leads, False, undated)
    if by == "pair":
        rows = [row for name, part in parts for row in _pair(store, name, part, axis)]
    else:
        rows = _types(spans.by_type(spans.spans(store, choice), axis), choice, leading=True)
    return Timed(density.drawn(rows, axis, number - undated, closer), leads, True, undated)


def by_type(marks: Sequence[Mark], choice: Choice, *, leading: bool = True) -> list[Row]:
    """A row a type, in the order of the types; ``leading`` to what shows the type alone."""
    return [
        Row(
            name=type.lower(),
            address=f"/timeline?{choice.query(type=type, after=None)}" if leading else "",
            marks=tuple(mark for mark in marks if mark.type == type),
        )
        for type in EVENT_TYPES
        if any(mark.type == type for mark in marks)
    ]


def _marked(store: Store, name: str, choice: Choice, by: str) -> list[Row]:
    marks = queries.marks(store, choice, timeline.MOST_MARKS)
    if by == "type":
        return by_type(marks, choice)
    return [Row(name=name, address=_alone(choice), marks=tuple(marks))] if marks else []


def _pair(store: Store, name: str, choice: Choice, axis: Axis) -> list[Row]:
    counts = spans.together(spans.by_type(spans.spans(store, choice), axis).values())
    return [Row(name=name, address=_alone(choice), counts=counts)] if counts else []


def counted_by_type(store: Store, choice: Choice, axis: Axis, *, leading: bool = True) -> list[Row]:
    """A row a type with its counts; ``leading`` to what shows the type alone."""
    return _types(spans.by_type(spans.spans(store, choice), axis), choice, leading=leading)


def _types(found: Mapping[str, tuple[Counted, ...]], choice: Choice, *, leading: bool) -> list[Row]:
    return [
        Row(
            name=type.lower(),
            address=f"/timeline?{choice.query(type=type, after=None)}" if leading else "",
            counts=found[type],
        )
        for type in EVENT_TYPES
        if type in found
    ]


def _pairs(store: Store, choice: Choice) -> list[tuple[str, Choice]]:
    """The busiest pairs that the choice is about: of the one party, or among the several, that it names."""
    least = min(len(choice.actors), 2)
    of = choice.actors[0] if least == 1 else None
    about = [
        pair
        for pair in queries.pairs(store, choice, (), PAIRS if least < 2 else LOOKED_AT, of=of)
        if len({pair.one, pair.other} & set(choice.actors)) >= least
    ]
    return [
        (
            f"{_short(pair.one, pair.one_name)} – {_short(pair.other, pair.other_name)}",
            msgspec.structs.replace(choice, actors=(pair.one, pair.other), after=0),
        )
        for pair in about[:PAIRS]
    ]


def _short(id: str, name: str) -> str:
    return short_name(Party(id=id, name=name))


def _alone(choice: Choice) -> str:
    return f"/timeline?{choice.query(after=None)}"


def _closer(choice: Choice, by: str) -> Closer:
    grouped = None if by == GROUPINGS[0] else by

    def address(since: date, until: date) -> str:
        return f"/timeline?{choice.query(since=str(since), until=str(until), after=None, by=grouped)}"

    return address


def _one_of(parameters: Mapping[str, str], name: str, values: Sequence[str]) -> str | None:
    asked = parameters.get(name, "").strip().casefold()
    if asked and asked not in values:
        raise ValueError(f"{asked!r} is no {name}; there are {', '.join(values)}")
    return asked or None
