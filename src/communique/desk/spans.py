"""A choice of events and a unit of time come in; how many there are in each stretch of it goes out, counted
by SQLite so that it stays quick however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.pictures.axis import Axis
from communique.desk.pictures.rows import Counted
from communique.desk.pictures.tones import TONE
from communique.desk.pictures.units import Stretch, Unit
from communique.store import Store

_STRETCH: dict[Unit, str] = {
    "years": "substr({0}, 1, 4)",
    "quarters": "substr({0}, 1, 4) || '-Q' || ((CAST(substr({0}, 6, 2) AS INTEGER) + 2) / 3)",
    "months": "substr({0}, 1, 7)",
    "days": "{0}",
}
"""What names the stretch that a day is in, in SQL."""


def ends(store: Store, choice: Choice) -> tuple[date, date] | None:
    """The first and the last day on which one of the chosen events can have been; None without a date."""
    condition = queries.asked(choice)
    query = f"SELECT min(date_start), max(date_end) FROM events WHERE {condition.sql}"
    first, last = store.db.execute(query, condition.parameters).fetchone()
    return (date.fromisoformat(first), date.fromisoformat(last)) if first else None


def by_type(store: Store, choice: Choice, axis: Axis) -> dict[str, tuple[Counted, ...]]:
    """The chosen events of each type, column by column of the axis."""
    condition = queries.asked(choice)
    start, end = (_STRETCH[axis.unit].format(column) for column in ("date_start", "date_end"))
    query = (
        f"SELECT type, {start}, {end}, count(*) FROM events WHERE {condition.sql} "
        "AND date_start IS NOT NULL GROUP BY 1, 2, 3"
    )
    found: dict[str, list[tuple[str, str, int]]] = {}
    for type, first, last, number in store.db.execute(query, condition.parameters):
        found.setdefault(type, []).append((first, last, number))
    names = [_name(column, axis.unit) for column in axis.columns]
    return {type: tuple(_counted(TONE[type], spans, names)) for type, spans in found.items()}


def together(counts: Iterable[Iterable[Counted]]) -> tuple[Counted, ...]:
    """The counts of several types on one row."""
    return tuple(each for several in counts for each in several)


def _counted(tone: str, spans: Iterable[tuple[str, str, int]], names: list[str]) -> Iterator[Counted]:
    """A count a column: an event whose stretches are one and the same is within it, any other may be."""
    column = {name: number for number, name in enumerate(names)}
    within: Counter[int] = Counter()
    maybe: Counter[int] = Counter()
    for first, last, number in spans:
        if first == last and first in column:
            within[column[first]] += number
            continue
        begins = 0 if first < names[0] else column[first]
        finishes = len(names) - 1 if last > names[-1] else column[last]
        maybe.update(dict.fromkeys(range(begins, finishes + 1), number))
    for number in sorted(within | maybe):
        yield Counted(column=number, tone=tone, within=within[number], maybe=maybe[number])


def _name(column: Stretch, unit: Unit) -> str:
    """What SQLite calls a column; the names of a unit sort as their days do."""
    day = column.start.isoformat()
    if unit == "quarters":
        return f"{day[:4]}-Q{(column.start.month + 2) // 3}"
    return {"years": day[:4], "months": day[:7], "days": day}[unit]
