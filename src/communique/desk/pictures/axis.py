"""A span of days comes in; out, where each day stands in a picture, and the years, quarters, months or days
above it, each a way to look closer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby

from communique.desk.pictures.svg import element, linked, words
from communique.desk.pictures.units import Stretch, Unit, stretch, stretches

WIDTH = 1000
"""Of a picture of time, in its own points; it is stretched to the page."""
TOP = 42
"""Where its rows begin."""
LETTER = 8.0
"""Points that a letter of a label takes, with air around it."""

Closer = Callable[[date, date], str] | None
"""The address that shows some days alone; None where a picture leads nowhere."""


class Axis:
    """Days to places."""

    def __init__(self, first: date, last: date, unit: Unit, left: int) -> None:
        self.unit: Unit = unit
        self.left = left
        self.columns = stretches(first, last, unit)
        self.first, self.last = self.columns[0].start, self.columns[-1].end
        self._days = (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """Where a day begins, kept within the picture."""
        share = (day - self.first).days / self._days
        return self.left + (WIDTH - self.left) * min(max(share, 0.0), 1.0)

    def ends(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day + timedelta(days=1)) if day < self.last else float(WIDTH)

    @cached_property
    def narrowest(self) -> float:
        """How wide its narrowest column is."""
        return min(self.ends(column.end) - self.x(column.start) for column in self.columns)

    def drawn(self, height: int, closer: Closer) -> Iterator[str]:
        """The lines and the labels: the finer stretches below, the coarser ones they are part of above."""
        for column in self.columns:
            if self.narrowest >= LETTER:
                yield self._line(column.start, TOP - 4, height, "rule")
        if self.unit != "years":
            for above in self._above():
                yield self._line(above.start, 4, height, "rule strong")
                yield from self._label(above, above.name, 16, closer, "tick over")
        for number, column in enumerate(self.columns):
            if number % self._step == 0:
                yield from self._label(column, column.short, 34, closer, "tick")

    @cached_property
    def _step(self) -> int:
        """Every how many columns there is room for a label."""
        longest = max(len(column.short) for column in self.columns)
        return (
            1 + int((LETTER * longest + 2) / max(self.narrowest, 0.1))
            if self.narrowest < LETTER * longest
            else 1
        )

    def _above(self) -> Iterator[Stretch]:
        coarser: Unit = "months" if self.unit == "days" else "years"
        for _, columns in groupby(self.columns, key=lambda column: stretch(column.start, coarser).start):
            held = list(columns)
            yield Stretch(
                start=held[0].start, end=held[-1].end, name=stretch(held[0].start, coarser).name, short=""
            )

    def _line(self, day: date, top: int, height: int, kind: str) -> str:
        x = self.x(day)
        return element("line", x1=x, x2=x, y1=top, y2=height, class_=kind)

    def _label(self, over: Stretch, text: str, y: int, closer: Closer, kind: str) -> Iterator[str]:
        begins, ends = self.x(over.start), self.ends(over.end)
        if ends - begins < LETTER * len(text) and self._step == 1:
            return
        label = words(text, (begins + ends) / 2, y, class_=kind)
        yield linked(closer(over.start, over.end), label, f"look closer at {over.name}") if closer else label
