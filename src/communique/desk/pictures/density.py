"""Counts of events by row and by stretch of time come in; out, a picture that a hundred thousand events fit
in: a bar for each stretch, with the number above it, leading closer.

Solid is what was in a stretch; pale what may have been, its date being a longer one. The height of a bar
grows with the square root of the number, so that a single sanction can be seen beside a hundred meetings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import sqrt

from communique.desk.pictures.axis import WIDTH, Axis, Closer
from communique.desk.pictures.legend import TONES as MEANINGS
from communique.desk.pictures.legend import legend
from communique.desk.pictures.rows import Counted, Row, banded
from communique.desk.pictures.svg import drawing, element, linked, words
from communique.desk.pictures.tones import TONES
from communique.exchange.saying import counted
from communique.records import Record

TALL, BAR = 40, 24
"""Height of a row, and of its highest bar, in points."""
LEAST = 1.5
"""Of the lowest bar."""
DIGIT = 5.6
"""Width of a digit above a bar."""


class _Cell(Record, frozen=True):
    """What stands in a row's column."""

    tones: tuple[tuple[str, int], ...]
    within: int
    maybe: int


def drawn(rows: Sequence[Row], axis: Axis, number: int, closer: Closer) -> str:
    """The picture of ``number`` events; empty where there are none with a date."""
    cells = {row.name: _cells(row.counts) for row in rows}
    highest = max((cell.within + cell.maybe for row in cells.values() for cell in row.values()), default=0)
    if not highest:
        return ""
    grounds, tops = banded(rows, axis, lambda row: TALL)
    inside = [*grounds, *axis.drawn(tops[-1], closer)]
    for row, below in zip(rows, tops[1:], strict=True):
        for column, cell in sorted(cells[row.name].items()):
            inside.append(_drawn(row.name, cell, column, axis, below - 3, BAR / sqrt(highest), closer))
    said = f"Timeline of {counted(number, 'event')}, counted by {axis.unit.removesuffix('s')}"
    inside.append(legend((*MEANINGS, ("maybe", "may have been then")), axis.left, tops[-1] + 20))
    return drawing(WIDTH, tops[-1] + 32, said, "".join(inside))


def _cells(counts: Iterable[Counted]) -> dict[int, _Cell]:
    held: dict[int, list[Counted]] = defaultdict(list)
    for each in counts:
        held[each.column].append(each)
    return {
        column: _Cell(
            tones=tuple((t, n) for t in TONES if (n := sum(e.within for e in here if e.tone == t))),
            within=sum(each.within for each in here),
            maybe=sum(each.maybe for each in here),
        )
        for column, here in held.items()
    }


def _drawn(
    name: str, cell: _Cell, column: int, axis: Axis, bottom: float, unit: float, closer: Closer
) -> str:
    over = axis.columns[column]
    begins, ends = axis.x(over.start), axis.ends(over.end)
    wide = max(ends - begins - min(2.0, (ends - begins) / 4), 0.5)
    whole = cell.within + cell.maybe
    tall = max(unit * sqrt(whole), LEAST)
    shapes = [element("rect", x=begins + 1, y=bottom - tall, width=wide, height=tall, class_="bar maybe")]
    y = bottom
    for tone, number in cell.tones:
        part = tall * number / whole
        y -= part
        shapes.append(element("rect", x=begins + 1, y=y, width=wide, height=part, class_=f"bar {tone}"))
    text = f"{cell.within:,}" if cell.within else ""
    if text and DIGIT * len(text) <= ends - begins:
        shapes.append(words(text, (begins + ends) / 2, bottom - tall - 2, class_="number"))
    says = f"{name}, {over.name}: {cell.within:,} events"
    if cell.maybe:
        says += f", and {cell.maybe:,} that may have been then"
    inside = "".join(shapes)
    return linked(closer(over.start, over.end), inside, says, stop=False) if closer else inside
