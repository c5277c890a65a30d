"""Days and units of the calendar: the week, month, quarter ... that holds a day, and what lies so many units
on.

A span is a pair of dates, the first and the last day, both included. In and out: dates and spans;
OverflowError or ValueError where they leave the years 1 to 9999.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from math import ceil, floor

Days = tuple[date, date]
"""The first and the last day."""

YEAR = 365
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""How many months the units have that are made of months."""


def containing(day: date, unit: str, offset: int = 0) -> Days:
    """The unit of the calendar that holds a day, or the one ``offset`` units on. Weeks start on Monday (ISO
    8601).

    A weekend's offset counts from the weekend of the day's week; a decade starts in a year that ends in 0.
    """
    if unit == "day":
        day += timedelta(days=offset)
        return day, day
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset)
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    length = MONTHS[unit]
    index = day.year * 12 + day.month - 1
    first = (index // length + offset) * length
    return _month(first)[0], _month(first + length - 1)[1]


def _month(index: int) -> Days:
    year, month = divmod(index, 12)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months on, or that month's last where it is shorter."""
    first, last = _month(day.year * 12 + day.month - 1 + months)
    return first.replace(day=min(day.day, last.day))


def share(days: Days, start: float, end: float) -> Days:
    """The part of a span from one share to another (0 to 1): in whole years of a decade or more, in whole
    months of a year, else in days. What is cut is rounded up, since nobody who writes "early 2024" counts
    days."""
    first, last = days
    length = (last - first).days + 1
    if length < YEAR:
        return first + timedelta(days=floor(length * start)), first + timedelta(days=ceil(length * end) - 1)
    unit = 12 if length >= 10 * YEAR else 1
    count = round(length / 365.2425 * 12 / unit)
    begin = add_months(first, floor(count * start) * unit)
    return begin, min(last, add_months(first, ceil(count * end) * unit) - timedelta(days=1))


def hull(spans: list[Days]) -> Days:
    """The shortest span that holds all of them."""
    return min(first for first, _ in spans), max(last for _, last in spans)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar, 1900 to 2099 (Meeus's Julian algorithm, 13 days
    added)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)
