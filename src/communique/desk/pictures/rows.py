"""What a picture of time has on its rows, a type of deed or a pair of parties each: its name, and its deeds
one by one or counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.desk.pictures.axis import TOP, WIDTH, Axis
from communique.desk.pictures.svg import element, linked, shortened, words
from communique.desk.queries import Mark
from communique.records import Record

LONGEST = 30
"""Letters of a row's name."""
LEFT = {"type": 100, "pair": 215}
"""Points that the names of the rows take, by what the rows are."""


class Counted(Record, frozen=True):
    """How many events of a tone there are in a column of the picture."""

    column: int
    tone: str
    within: int
    """Those that were in it, as far as is known."""
    maybe: int
    """Those that may have been in it: their date is a stretch of time that reaches beyond it."""


class Row(Record, frozen=True):
    """One row."""

    name: str
    address: str
    """What shows this row alone; empty where nothing does."""
    marks: tuple[Mark, ...] = ()
    counts: tuple[Counted, ...] = ()


def banded(rows: Sequence[Row], axis: Axis, height: Callable[[Row], int]) -> tuple[list[str], list[int]]:
    """The rows' grounds and names, and where each row begins and the last one ends."""
    drawn: list[str] = []
    tops = [TOP]
    for number, row in enumerate(rows):
        tall = height(row)
        ground = element("rect", x=0, y=tops[-1], width=WIDTH, height=tall, class_=f"band band-{number % 2}")
        label = words(shortened(row.name, LONGEST), axis.left - 10, tops[-1] + tall / 2 + 4, class_="row")
        drawn += [ground, linked(row.address, label, f"only {row.name}") if row.address else label]
        tops.append(tops[-1] + tall)
    return drawn, tops
