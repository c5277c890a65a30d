"""A store and some parties come in; out, one file of HTML with what was between them, their promises and all
the sources, that opens anywhere without a server."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from communique.desk import answers, queries
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, PledgeLine, event_line, pledge_line
from communique.desk.pictures import density, styles, timeline
from communique.desk.pictures.axis import Axis
from communique.desk.pictures.rows import LEFT
from communique.desk.pictures.timing import by_type, counted_by_type
from communique.desk.pictures.units import fitting
from communique.desk.steps import StepLine, step_lines
from communique.desk.views.event import Told, told
from communique.exchange.saying import when
from communique.records import Event, Interval, Record
from communique.store import Store


class Chapter(Record, frozen=True):
    """An event and its reports."""

    line: EventLine
    told: tuple[Told, ...]


class Year(Record, frozen=True):
    """The events that began in a year, or of which nobody knows when."""

    place: str
    """Its name within the file, to be led to."""
    name: str
    chapters: tuple[Chapter, ...]


class Promise(Record, frozen=True):
    """A pledge, and its steps."""

    line: PledgeLine
    steps: tuple[StepLine, ...]


class Report(Record, frozen=True):
    """What the file shows."""

    title: str
    made: str
    events: int
    years: tuple[Year, ...]
    pledges: tuple[Promise, ...]
    picture: str
    counted: bool
    """Whether the picture counts events rather than showing each."""


def report(store: Store, actors: Sequence[str], today: date, since: date | None, until: date | None) -> str:
    """The file, for the ids of one or more parties, as text."""
    choice = Choice(actors=tuple(actors), since=since, until=until)
    names = dict(store.names())
    events = list(store.events(actors=choice.actors, since=since, until=until))
    shown = {event.id for event in events}
    picture, counted = _picture(store, choice, events)
    data = Report(
        title=" and ".join(names.get(id, id) for id in actors),
        made=when(Interval(start=today, end=today)),
        events=len(events),
        years=tuple(_years(store, events)),
        pledges=tuple(
            Promise(line=pledge_line(pledge, today), steps=step_lines(pledge, shown))
            for pledge in store.pledges()
            if any(step.event in shown for step in pledge.history)
        ),
        picture=picture,
        counted=counted,
    )
    return answers.rendered("report.html", title=data.title, data=data, style=styles.page())


def _years(store: Store, events: Sequence[Event]) -> Iterator[Year]:
    for name, held in groupby(events, key=_year):
        yield Year(
            place=f"y-{name}",
            name=name if name.isdecimal() else "Date unknown",
            chapters=tuple(
                Chapter(line=event_line(store, one), told=tuple(told(store, r) for r in store.reports(one)))
                for one in held
            ),
        )


def _year(event: Event) -> str:
    return f"{event.date.start:%Y}" if event.date else "unknown"


def _picture(store: Store, choice: Choice, events: Sequence[Event]) -> tuple[str, bool]:
    """The timeline, whose marks lead to the events in the file; or where they would lie too thick the counts,
    which lead to the years, and that it counts."""
    dated = [event.date for event in events if event.date]
    if not dated:
        return "", False
    first = choice.since or min(days.start for days in dated)
    last = choice.until or max(days.end for days in dated)
    axis = Axis(first, last, fitting(first, last), LEFT["type"])
    if len(dated) <= timeline.MOST_MARKS:
        rows = by_type(queries.marks(store, choice, timeline.MOST_MARKS), choice, leading=False)
        if not timeline.crowded(rows, axis):
            return timeline.drawn(rows, axis, None, timeline.FILE), False
    years = sorted({days.start.year for days in dated})

    def place(since: date, until: date) -> str:
        """The year that holds a stretch, or the last before it in which something began."""
        return f"#y-{max((year for year in years if year <= until.year), default=years[0])}"

    return density.drawn(counted_by_type(store, choice, axis, leading=False), axis, len(dated), place), True
