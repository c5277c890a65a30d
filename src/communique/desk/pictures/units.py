"""A span of days comes in; out, the years, quarters, months or days it is made of."""

from __future__ import annotations

from calendar import month_abbr, month_name
from datetime import date, timedelta
from typing import Literal, get_args

from communique.records import Record

Unit = Literal["years", "quarters", "months", "days"]
UNITS: tuple[Unit, ...] = get_args(Unit)

COMFORTABLE: dict[Unit, int] = {"days": 92, "months": 48, "quarters": 40}
"""Most columns that a picture has of its own accord: those of a quarter, of four years, of ten. A column is
then ten points wide or more, enough for a bar to be told from the next."""
MOST = 400
"""Most columns that can be asked for: the days of a year."""


class Stretch(Record, frozen=True):
    """One year, quarter, month or day."""

    start: date
    end: date
    name: str
    """2024, Q2 2024, May 2024, 3 May 2024."""
    short: str
    """2024, Q2, May, 3."""


def stretches(first: date, last: date, unit: Unit) -> list[Stretch]:
    """Those that hold the days from ``first`` to ``last``, whole ones at both ends."""
    found = [stretch(first, unit)]
    while found[-1].end < last and found[-1].end < date.max:
        found.append(stretch(found[-1].end + timedelta(days=1), unit))
    return found


def stretch(day: date, unit: Unit) -> Stretch:
    """The year, quarter, month or day that a day is in."""
    if unit == "days":
        return Stretch(
            start=day, end=day, name=f"{day.day} {month_name[day.month]} {day.year}", short=f"{day.day}"
        )
    if unit == "months":
        name, short = f"{month_name[day.month]} {day.year}", month_abbr[day.month]
        return Stretch(start=day.replace(day=1), end=_last(day.year, day.month), name=name, short=short)
    if unit == "quarters":
        quarter = (day.month + 2) // 3
        start, end = date(day.year, 3 * quarter - 2, 1), _last(day.year, 3 * quarter)
        return Stretch(start=start, end=end, name=f"Q{quarter} {day.year}", short=f"Q{quarter}")
    return Stretch(
        start=date(day.year, 1, 1), end=_last(day.year, 12), name=f"{day.year}", short=f"{day.year}"
    )


def count(first: date, last: date, unit: Unit) -> int:
    """How many of them there are, without making them."""
    if unit == "days":
        return (last - first).days + 1
    months = 12 * (last.year - first.year) + last.month - first.month
    if unit == "months":
        return months + 1
    if unit == "quarters":
        return 4 * (last.year - first.year) + (last.month - 1) // 3 - (first.month - 1) // 3 + 1
    return last.year - first.year + 1


def fitting(first: date, last: date, asked: Unit | None = None) -> Unit:
    """The unit asked for, where a picture has room for it, or the next coarser one; of its own accord the
    finest that is comfortable."""
    finest_first = UNITS[::-1]
    if asked is not None:
        fine = finest_first[finest_first.index(asked) :]
        return next((unit for unit in fine if count(first, last, unit) <= MOST), "years")
    return next((u for u in finest_first[:-1] if count(first, last, u) <= COMFORTABLE[u]), "years")


def _last(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return following - timedelta(days=1) if following else date.max
