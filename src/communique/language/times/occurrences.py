"""When what the text leaves open comes round: every June 7, every Thursday, every 29th, near a day.

In: a node whose year, month or week is open, and a day. Out: the spans near that day on which it falls, in
order.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from communique.language.times.spans import Days, containing, easter, orthodox_easter
from communique.language.times.values import WEEKDAYS, Monthly, Weekly, Yearly

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month a season starts in, on the northern half of the earth; winter belongs to the year it starts
in."""
REACH_YEARS = 8
"""How far to look for a yearly time: February 29 can be eight years off (1896 to 1904)."""
REACH_MONTHS = 14
"""How far to look for a day of the month: with its weekday told, it comes round within 14 months."""


def occurrences(node: Yearly | Monthly | Weekly, around: date) -> list[Days]:
    """The spans near a day on which an open time falls, in order of time; a wrong weekday is overlooked if
    none fits."""
    if isinstance(node, Weekly):
        return [_weekday(node, around + timedelta(weeks=weeks)) for weeks in range(-2, 3)]
    if isinstance(node, Monthly):
        days = _monthly(node, around)
    else:
        years = range(max(1, around.year - REACH_YEARS), min(9998, around.year + REACH_YEARS) + 1)
        days = [found for year in years if (found := yearly(year, node.code))]
    if node.weekday is None:
        return days
    near = [pair for pair in days if abs((pair[0] - around).days) < 366 and pair[0].weekday() == node.weekday]
    return near or days


def _weekday(node: Weekly, day: date) -> Days:
    if node.weekday is None:
        return containing(day, "weekend")
    found = containing(day, "week")[0] + timedelta(days=node.weekday)
    return found, found


def _monthly(node: Monthly, around: date) -> list[Days]:
    found = []
    for months in range(-REACH_MONTHS, REACH_MONTHS + 1):
        first, last = containing(around, "month", months)
        if node.day <= last.day:
            day = first.replace(day=node.day)
            found.append((day, day))
    return found


def yearly(year: int, code: str) -> Days | None:
    """The days of a yearly time (a ``code`` of the value language) in a year; None where that year has
    none."""
    if not code:
        return date(year, 1, 1), date(year, 12, 31)
    if code[0] == "Q":
        return containing(date(year, 3 * int(code[1]), 1), "quarter")
    if code[0] == "H":
        return containing(date(year, 6 * int(code[1]), 1), "half")
    if code in SEASONS:
        start = date(year, SEASONS[code], 1)
        return start, containing(start, "month", 2)[1]
    if feast := re.fullmatch(r"(easter|orthodox)([+-]\d+)", code):
        sunday = easter(year) if feast[1] == "easter" else orthodox_easter(year)
        day = sunday + timedelta(days=int(feast[2]))
        return day, day
    return _in_month(year, int(code[:2]), code[3:])


def _in_month(year: int, month: int, rest: str) -> Days | None:
    length = monthrange(year, month)[1]
    if not rest:
        return date(year, month, 1), date(year, month, length)
    if rest.isdigit():
        day = date(year, month, int(rest)) if int(rest) <= length else None
    else:
        day = nth_weekday(year, month, WEEKDAYS.index(rest[:3]), int(rest[3:]))
    return (day, day) if day else None


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th Monday (0) ... Sunday (6) of a month; n = -1 is the last."""
    if n < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
