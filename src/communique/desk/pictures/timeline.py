"""Events with their dates come in; out, a picture of them by type and time, whose years and months can be
followed to look closer.

A day is a dot, a longer stretch a bar as long as it may be: nothing is drawn more exactly than it is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from communique.desk.choices import Choice
from communique.desk.pictures.svg import drawing, element, linked, words
from communique.desk.queries import Mark
from communique.exchange.saying import when
from communique.records import EVENT_TYPES, Interval

MOST_MARKS = 4_000
"""Events drawn. More than a screen has points for would only take time."""
WIDTH, LEFT, TOP, ROW = 1000, 110, 34, 22
LEAST_SPAN = timedelta(days=14)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Scale:
    """Days to places."""

    def __init__(self, marks: Sequence[Mark], choice: Choice) -> None:
        self.first = choice.since or min(mark.start for mark in marks)
        last = choice.until or max(mark.end for mark in marks)
        self.days = max((last - self.first).days + 1, LEAST_SPAN.days)

    def x(self, day: date) -> float:
        """Where a day begins, kept within the picture."""
        share = (day - self.first).days / self.days
        return LEFT + (WIDTH - LEFT - 8) * min(max(share, 0.0), 1.0)

    @property
    def last(self) -> date:
        """The last day shown."""
        return self.first + timedelta(days=self.days - 1)


class Leads(NamedTuple):
    """Where a picture leads to."""

    event: str = "/event/"
    """What stands before the id of an event in its address."""
    closer: bool = True
    """Whether its years and types lead to a narrower timeline."""


DESK = Leads()
FILE = Leads(event="#", closer=False)
"""In a file of its own a mark leads to a place in that file."""


def drawn(marks: Sequence[Mark], choice: Choice, leads: Leads = DESK) -> str:
    """The picture; empty where there is no event with a date."""
    if not marks:
        return ""
    scale = _Scale(marks, choice)
    rows: list[str] = [type for type in EVENT_TYPES if any(mark.type == type for mark in marks)]
    height = TOP + ROW * len(rows) + 8
    inside = [*_axis(scale, choice, height, leads), *_rows(rows, choice, leads)]
    inside += [_mark(mark, scale, TOP + ROW * rows.index(mark.type) + ROW // 2, leads) for mark in marks]
    return drawing(WIDTH, height, f"{len(marks):,} events by type and time", "".join(inside))


def _axis(scale: _Scale, choice: Choice, height: int, leads: Leads) -> Iterator[str]:
    """The years, or the months where there are few, each a way to look closer."""
    for begins, ends, name in _stretches(scale):
        x, end = scale.x(begins), scale.x(ends + timedelta(days=1))
        yield element("line", x1=x, x2=x, y1=TOP - 8, y2=height, class_="rule")
        if end - x > 7 * len(name):
            label = words(name, (x + end) / 2, 18, class_="tick")
            closer = f"/timeline?{choice.query(since=str(begins), until=str(ends), after=None)}"
            yield linked(closer, label, f"look closer at {name}") if leads.closer else label


def _stretches(scale: _Scale) -> Iterator[tuple[date, date, str]]:
    by_month = scale.days <= 3 * 366
    day = scale.first.replace(day=1) if by_month else scale.first.replace(month=1, day=1)
    while day <= scale.last:
        if by_month:
            following = (day + timedelta(days=31)).replace(day=1)
            name = f"{_MONTHS[day.month - 1]} {day.year % 100:02}"
        else:
            following = day.replace(year=day.year + 1)
            name = str(day.year)
        yield day, following - timedelta(days=1), name
        day = following


def _rows(types: Sequence[str], choice: Choice, leads: Leads) -> Iterator[str]:
    for number, type in enumerate(types):
        y = TOP + ROW * number
        yield element("rect", x=0, y=y, width=WIDTH, height=ROW, class_=f"band band-{number % 2}")
        label = words(type.lower(), LEFT - 8, y + 15, class_="row")
        only = f"/timeline?{choice.query(type=type, after=None)}"
        yield linked(only, label, f"only {type.lower()}") if leads.closer else label


def _mark(mark: Mark, scale: _Scale, y: float, leads: Leads) -> str:
    begins, ends = scale.x(mark.start), scale.x(mark.end + timedelta(days=1))
    kind = f"mark t-{mark.type.lower()} s-{mark.status}"
    if ends - begins < 6:
        shape = element("circle", cx=(begins + ends) / 2, cy=float(y), r=4, class_=kind)
    else:
        shape = element("rect", x=begins, y=float(y - 3), width=ends - begins, height=6, rx=3, class_=kind)
    days = when(Interval(start=mark.start, end=mark.end))
    return linked(f"{leads.event}{mark.id}", shape, f"{mark.type.lower()}, {mark.status}, {days}")
