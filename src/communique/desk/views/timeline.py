"""What happened, in order: a picture that narrows from years to days, and a table with the sentences."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk import queries
from communique.desk.choices import PER_PAGE, Choice
from communique.desk.lines import EventLine, event_line
from communique.desk.pictures.timing import timed
from communique.desk.pictures.zoom import Zoom
from communique.desk.views.shown import Shown
from communique.exchange.rows import EventRow, event_rows
from communique.records import Record
from communique.store import Store


class Timeline(Record, frozen=True):
    """The chosen events."""

    choice: Choice
    names: tuple[str, ...]
    """Of the actors chosen."""
    number: int
    per_page: int
    events: tuple[EventLine, ...]
    """Those on this page."""
    zoom: Zoom | None
    """None where no event has a date."""
    counted: bool
    """Whether the picture counts events rather than showing each."""
    undated: int
    """How many of them have no date, and stand in no picture."""


def timeline(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The events that the parameters choose, drawn ``by`` type or pair, in the ``unit`` asked for."""
    choice = Choice.of(store, parameters)
    names = dict(store.names())
    events = queries.events(store, choice)
    number = queries.count(store, choice)
    drawing = timed(store, choice, number, parameters)
    data = Timeline(
        choice=choice,
        names=tuple(names.get(id, id) for id in choice.actors),
        number=number,
        per_page=PER_PAGE,
        events=tuple(event_line(store, event) for event in events),
        zoom=drawing.zoom,
        counted=drawing.counted,
        undated=drawing.undated,
    )
    title = " and ".join(data.names) or "All that happened"
    whole = store.events(
        actors=choice.actors,
        types=choice.types,
        statuses=choice.statuses,
        since=choice.since,
        until=choice.until,
    )
    return Shown(title, data, EventRow, event_rows(store, whole), picture=drawing.picture)
