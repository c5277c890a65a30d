"""A store and some parties come in; out, one file of HTML with what was between them, their promises and all
the sources, that opens anywhere without a server."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from communique.desk import answers, queries, styles
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, PledgeLine, event_line, pledge_line
from communique.desk.pictures import timeline
from communique.desk.pictures.axis import Axis
from communique.desk.pictures.rows import LEFT
from communique.desk.pictures.units import fitting
from communique.desk.timing import by_type
from communique.desk.views.event import Told, told
from communique.records import Record
from communique.store import Store

MOST_MARKS = 4_000
"""Events in the picture of a file. It is not narrowed, so it shows them however crowded."""


class Chapter(Record, frozen=True):
    """An event and its reports."""

    line: EventLine
    told: tuple[Told, ...]


class Report(Record, frozen=True):
    """What the file shows."""

    title: str
    made: date
    chapters: tuple[Chapter, ...]
    pledges: tuple[PledgeLine, ...]
    picture: str


def report(store: Store, actors: Sequence[str], today: date, since: date | None, until: date | None) -> str:
    """The file, for the ids of one or more parties, as text."""
    choice = Choice(actors=tuple(actors), since=since, until=until)
    names = dict(store.names())
    events = list(store.events(actors=choice.actors, since=since, until=until))
    shown = {event.id for event in events}
    data = Report(
        title=" and ".join(names.get(id, id) for id in actors),
        made=today,
        chapters=tuple(
            Chapter(
                line=event_line(store, event), told=tuple(told(store, one) for one in store.reports(event))
            )
            for event in events
        ),
        pledges=tuple(
            pledge_line(pledge, today)
            for pledge in store.pledges()
            if any(step.event in shown for step in pledge.history)
        ),
        picture=_picture(store, choice),
    )
    return answers.rendered("report.html", title=data.title, data=data, style=styles.page())


def _picture(store: Store, choice: Choice) -> str:
    """The timeline, whose marks lead to the events in the file."""
    marks = queries.marks(store, choice, MOST_MARKS)
    if not marks:
        return ""
    first = choice.since or min(mark.start for mark in marks)
    last = choice.until or max(mark.end for mark in marks)
    axis = Axis(first, last, fitting(first, last), LEFT["type"])
    return timeline.drawn(by_type(marks, choice, leading=False), axis, None, timeline.FILE)
