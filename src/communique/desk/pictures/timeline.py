"""Events with their dates come in; out, a picture of them in time, each a mark that leads to its event.

A day is a dot, a longer stretch a bar as long as it may be: nothing is drawn more exactly than it is known.
Marks that would lie on one another lie below one another.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.desk.pictures.axis import WIDTH, Axis, Closer
from communique.desk.pictures.legend import TONES, legend
from communique.desk.pictures.rows import Row, banded
from communique.desk.pictures.svg import drawing, element, linked
from communique.desk.pictures.tones import TONE
from communique.desk.queries import Mark
from communique.exchange.saying import counted, when
from communique.records import Interval

MOST_MARKS = 600
"""Events drawn one by one: a picture of the samples' 371 still shows each, and loads at once."""
MOST_LANES = 16
"""Marks below one another in a row. Where there are more, counts say more than marks."""
DOT = 9.0
"""Points across."""
LANE = 11
LEAST = 24
"""Height of a row in points, at least."""

DESK = "/event/"
"""What stands before the id of an event in its address."""
FILE = "#"
"""In a file of its own a mark leads to a place in that file."""


def crowded(rows: Sequence[Row], axis: Axis) -> bool:
    """Whether the marks would be too many to look at one by one."""
    return any(max(_lanes(row.marks, axis), default=0) >= MOST_LANES for row in rows)


def drawn(rows: Sequence[Row], axis: Axis, closer: Closer, event: str = DESK) -> str:
    """The picture; empty where there is no event with a date."""
    number = sum(len(row.marks) for row in rows)
    if not number:
        return ""
    lanes = {row.name: _lanes(row.marks, axis) for row in rows}
    grounds, tops = banded(
        rows, axis, lambda row: max(LEAST, LANE * (max(lanes[row.name], default=0) + 1) + 8)
    )
    inside = [*grounds, *axis.drawn(tops[-1], closer)]
    for row, top, below in zip(rows, tops, tops[1:], strict=False):
        deep = max(lanes[row.name], default=0) + 1
        start = top + (below - top - LANE * deep) / 2 + LANE / 2
        inside += [
            _mark(mark, axis, start + LANE * lane, event)
            for mark, lane in zip(row.marks, lanes[row.name], strict=True)
        ]
    inside.append(legend((*TONES, ("s-planned", "not yet done")), axis.left, tops[-1] + 20))
    return drawing(WIDTH, tops[-1] + 32, f"Timeline of {counted(number, 'event')}", "".join(inside))


def _lanes(marks: Sequence[Mark], axis: Axis) -> list[int]:
    """How far down each mark goes so that no two touch; marks come in order of their beginning."""
    free: list[float] = []
    lanes = []
    for mark in marks:
        begins, ends = _reach(mark, axis)
        lane = next((number for number, until in enumerate(free) if until <= begins), len(free))
        if lane == len(free):
            free.append(ends)
        free[lane] = ends + 1
        lanes.append(lane)
    return lanes


def _reach(mark: Mark, axis: Axis) -> tuple[float, float]:
    """Where a mark begins and ends: as wide as its days, or as a dot."""
    begins, ends = axis.x(mark.start), axis.ends(mark.end)
    if ends - begins >= DOT:
        return begins, ends
    middle = (begins + ends) / 2
    return middle - DOT / 2, middle + DOT / 2


def _mark(mark: Mark, axis: Axis, y: float, event: str) -> str:
    begins, ends = _reach(mark, axis)
    kind = f"mark {TONE[mark.type]} s-{mark.status}"
    if mark.start == mark.end or ends - begins <= DOT:
        shape = element("circle", cx=(begins + ends) / 2, cy=float(y), r=DOT / 2 - 0.5, class_=kind)
    else:
        shape = element("rect", x=begins, y=float(y - 3), width=ends - begins, height=6, rx=3, class_=kind)
    days = when(Interval(start=mark.start, end=mark.end))
    return linked(f"{event}{mark.id}", shape, f"{mark.type.lower()}, {mark.status}, {days}", stop=False)
