"""The quarters of a relation come in; out, a picture: dealings in accord above the line, quarrels below, and
under the years the areas of cooperation as they enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil

from communique.desk.choices import Choice
from communique.desk.pictures.legend import legend
from communique.desk.pictures.svg import drawing, element, linked, shortened, words
from communique.desk.pictures.units import stretch
from communique.exchange.relation import QuarterRow

WIDTH, LEFT, TOP = 1000, 34, 16
ABOVE_LINE, BELOW_LINE = 180, 60
"""Points for the bars, at most."""
ABOVE = ("contacts", "agreements", "deliveries", "promises")
BELOW = ("quarrels",)
WIDEST = 34.0
"""Points of a quarter, at most."""
TALLEST = 20.0
"""Points of one event, at most."""
LANES, LANE = 4, 16
"""Of the areas as they enter."""
LETTER = 6.6


def drawn(rows: Sequence[QuarterRow], choice: Choice) -> str:
    """The picture; empty where there are no quarters."""
    if not rows:
        return ""
    first, last = _number(rows[0].quarter) // 4 * 4, _number(rows[-1].quarter) // 4 * 4 + 3
    step = min((WIDTH - LEFT) / (last - first + 1), WIDEST)
    highest = max(sum(getattr(row, part) for part in ABOVE) for row in rows)
    lowest = max(row.quarrels for row in rows)
    unit = min(ABOVE_LINE / max(highest, 1), BELOW_LINE / max(lowest, 1), TALLEST)
    middle = TOP + unit * highest
    floor = middle + unit * lowest + 8
    places = {row.quarter: LEFT + step * (_number(row.quarter) - first) for row in rows}
    areas, deep = _areas(rows, places, step, floor + 34)
    inside = [*_scale(middle, unit, highest, lowest), *_years(first, last, step, floor)]
    inside += [_bars(row, places[row.quarter], step, middle, unit, choice) for row in rows]
    inside += [element("line", x1=LEFT, x2=WIDTH, y1=middle, y2=middle, class_="axis"), *areas]
    bottom = floor + 34 + LANE * deep + 14
    inside.append(
        legend(
            [(f"b-{part}", part) for part in ABOVE] + [("b-quarrels", "quarrels, below the line")],
            LEFT,
            bottom,
        )
    )
    span = f"By quarter, {rows[0].quarter} to {rows[-1].quarter}"
    says = f"{span}: contacts, agreements, deliveries and promises; quarrels below the line"
    return drawing(WIDTH, round(bottom + 12), says, "".join(inside))


def _scale(middle: float, unit: float, highest: int, lowest: int) -> Iterator[str]:
    """Lines at round numbers of events, with the number."""
    every = next(n * 10**p for p in range(9) for n in (1, 2, 5) if n * 10**p * unit >= 28)
    for number in range(-(lowest // every) * every, ceil((highest + 1) / every) * every, every):
        y = middle - unit * number
        if y >= TOP - 8:
            yield element("line", x1=LEFT, x2=WIDTH, y1=y, y2=y, class_="rule")
            yield words(f"{abs(number):,}", LEFT - 8, y + 4, class_="end")


def _years(first: int, last: int, step: float, floor: float) -> Iterator[str]:
    every = 1 + int(34 / (4 * step))
    for number in range(first, last + 1, 4):
        x = LEFT + step * (number - first)
        yield element("line", x1=x, x2=x, y1=TOP - 8, y2=floor + 6, class_="rule strong")
        if number // 4 % every == 0:
            yield words(str(number // 4), x + 2 * step, floor + 16, class_="tick")


def _bars(row: QuarterRow, x: float, step: float, middle: float, unit: float, choice: Choice) -> str:
    up = down = middle
    inset = min(2.0, step / 8)
    bars = []
    for part in ABOVE:
        tall = unit * getattr(row, part)
        up -= tall
        if tall:
            bars.append(_bar(x + inset, up, step - 2 * inset, tall, part))
    for part in BELOW:
        tall = unit * getattr(row, part)
        if tall:
            bars.append(_bar(x + inset, down, step - 2 * inset, tall, part))
    begins, ends = _days(row.quarter)
    counts = ", ".join(f"{getattr(row, part)} {part}" for part in (*ABOVE, *BELOW) if getattr(row, part))
    within = f"/timeline?{choice.query(since=str(begins), until=str(ends), after=None)}"
    return linked(
        within,
        "".join(bars) or element("rect", x=x, y=middle, width=1, height=1, class_="rule"),
        f"{row.quarter}: {counts or 'nothing dated'}",
        stop=False,
    )


def _bar(x: float, y: float, wide: float, tall: float, part: str) -> str:
    return element("rect", x=x, y=y, width=wide, height=tall, class_=f"bar b-{part}")


def _areas(
    rows: Sequence[QuarterRow], places: dict[str, float], step: float, top: float
) -> tuple[list[str], int]:
    """The areas that enter in a quarter, below it, where they do not run into those before; and how many
    lines they take."""
    free = [0.0] * LANES
    drawn, deep = [], 0
    for row in rows:
        if not row.new_areas:
            continue
        begins = places[row.quarter]
        text = shortened(row.new_areas.replace("_", " ").replace("; ", ", "), 60)
        x = min(begins, WIDTH - LETTER * len(text))
        lane = next((number for number, until in enumerate(free) if until <= x), None)
        if lane is None:
            continue
        free[lane] = x + LETTER * len(text) + 12
        y = top + LANE * lane
        thread = begins + step / 2
        drawn.append(element("line", x1=thread, x2=thread, y1=top - 14, y2=y - 2, class_="thread"))
        drawn.append(words(text, max(x, thread + 5) if x == begins else x, y + 6, class_="area"))
        deep = max(deep, lane + 1)
    return drawn, deep


def _number(quarter: str) -> int:
    """Quarters since the year 0."""
    year, _, part = quarter.partition("-Q")
    return 4 * int(year) + int(part) - 1


def _days(quarter: str) -> tuple[date, date]:
    year, part = divmod(_number(quarter), 4)
    whole = stretch(date(year, 3 * part + 1, 1), "quarters")
    return whole.start, whole.end
