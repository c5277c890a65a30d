"""The quarters of a relation come in; out, a picture: dealings in accord above the line, quarrels below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from communique.desk.choices import Choice
from communique.desk.pictures.svg import drawing, element, linked, words
from communique.exchange.relation import QuarterRow

WIDTH, HEIGHT, LEFT, MIDDLE = 1000, 240, 30, 160
ABOVE = ("contacts", "agreements", "deliveries", "promises")
BELOW = ("quarrels",)
WIDEST = 34.0


def drawn(rows: Sequence[QuarterRow], choice: Choice) -> str:
    """The picture; empty where there are no quarters."""
    if not rows:
        return ""
    first, last = _number(rows[0].quarter), _number(rows[-1].quarter)
    step = min((WIDTH - LEFT) / (last - first + 1), WIDEST)
    highest = max(sum(getattr(row, part) for part in ABOVE) for row in rows)
    lowest = max(row.quarrels for row in rows)
    unit = min((MIDDLE - 24) / max(highest, 1), (HEIGHT - MIDDLE - 24) / max(lowest, 1), 14.0)
    inside = [element("line", x1=LEFT, x2=WIDTH, y1=MIDDLE, y2=MIDDLE, class_="axis")]
    for number in range(first, last + 1):
        if number % 4 == 0:
            x = LEFT + step * (number - first)
            inside.append(element("line", x1=x, x2=x, y1=0, y2=HEIGHT - 16, class_="rule"))
            inside.append(words(str(number // 4), x + 3, HEIGHT - 4, class_="tick start"))
    for row in rows:
        x = LEFT + step * (_number(row.quarter) - first)
        inside.append(_bars(row, x, step, unit, choice))
    span = f"{len(rows)} quarters from {rows[0].quarter} to {rows[-1].quarter}"
    says = f"{span}: contacts, agreements, deliveries and promises above the line, quarrels below"
    return drawing(WIDTH, HEIGHT, says, "".join(inside))


def _bars(row: QuarterRow, x: float, step: float, unit: float, choice: Choice) -> str:
    up, down = float(MIDDLE), float(MIDDLE)
    bars = []
    for part in ABOVE:
        tall = unit * getattr(row, part)
        up -= tall
        if tall:
            bars.append(element("rect", x=x + 1, y=up, width=step - 2, height=tall, class_=f"bar b-{part}"))
    for part in BELOW:
        tall = unit * getattr(row, part)
        if tall:
            bars.append(element("rect", x=x + 1, y=down, width=step - 2, height=tall, class_=f"bar b-{part}"))
    begins, ends = _days(row.quarter)
    counts = ", ".join(f"{getattr(row, part)} {part}" for part in (*ABOVE, *BELOW) if getattr(row, part))
    within = f"/timeline?{choice.query(since=str(begins), until=str(ends), after=None)}"
    return linked(
        within,
        "".join(bars) or element("rect", x=x, y=MIDDLE, width=1, height=1),
        f"{row.quarter}: {counts or 'nothing dated'}",
    )


def _number(quarter: str) -> int:
    """Quarters since the year 0."""
    year, _, part = quarter.partition("-Q")
    return 4 * int(year) + int(part) - 1


def _days(quarter: str) -> tuple[date, date]:
    year, part = divmod(_number(quarter), 4)
    begins = date(year, 3 * part + 1, 1)
    return begins, (begins + timedelta(days=95)).replace(day=1) - timedelta(days=1)
