"""Durations as days: how far "two weeks ago" is off, and how sharply it says so.

In: spans and Duration nodes. Out: spans. "Three days" is exact; of longer units a writer means about so many,
so the result is as wide as half a unit either way, and for years the calendar year.
"""

from __future__ import annotations

from datetime import date, timedelta

from communique.language.times.spans import Days, add_months, containing
from communique.language.times.values import Duration

MONTHS = {"M": 1, "Q": 3, "Y": 12, "T": 120, "C": 1200}
DAYS = {"D": 1.0, "W": 7.0, "F": 14.0, "h": 1 / 24, "m": 1 / 1440}
SLACK = {"D": 0, "W": 3, "F": 7, "M": 15, "Q": 45}
"""Half a unit in days, either way."""
MANY_YEARS = 3
"""From here on "years ago" tells no more than the calendar year; "a year ago" is a quarter of a year sharp
either way."""
FEW = (1, 9)
"""What "weeks" or "several weeks" may be: at least one, at most nine."""


def moved(day: date, sign: int, amount: float, letter: str) -> date:
    """The day so much before (``sign`` -1) or after it, exactly."""
    if letter in MONTHS:
        months, rest = divmod(amount * MONTHS[letter], 1)
        return add_months(day, sign * int(months)) + timedelta(days=sign * round(rest * 30))
    return day + timedelta(days=sign * int(amount * DAYS[letter]))


def shifted(days: Days, sign: int, by: Duration, loose: bool = True) -> Days:
    """Where a span comes to lie a duration before or after; loosely, with the slack of the duration's unit
    ("a year ago"), or exactly ("a year ago yesterday", "two years before 2022")."""
    if by.letter in "hm":
        # So many hours off an hour that is not known may or may not lead over midnight.
        near = timedelta(days=int((by.amount or 0) * DAYS[by.letter]))
        far = near + timedelta(days=1)
        return (days[0] - far, days[1] - near) if sign < 0 else (days[0] + near, days[1] + far)
    if by.amount is None:
        ends = [moved(day, sign, n, by.letter) for day, n in zip(days[::sign], FEW, strict=True)]
        return ends[0 if sign > 0 else 1], ends[1 if sign > 0 else 0]
    first, last = (moved(day, sign, by.amount, by.letter) for day in days)
    if not loose:
        return first, last
    if by.letter in "YTC":
        if by.amount < MANY_YEARS and by.letter == "Y":
            return _loose(first, last, 91 if by.amount >= 1 else 45)
        return containing(first, "year")[0], containing(last, "year")[1]
    return _loose(first, last, SLACK[by.letter])


def _loose(first: date, last: date, slack: int) -> Days:
    return first - timedelta(days=slack), last + timedelta(days=slack)
