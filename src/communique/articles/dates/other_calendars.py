"""A line in, the days out that it dates by the Iranian solar or the Islamic lunar calendar.

Years from 1380 to 1419 are read as Iranian and from 1420 to 1459 as Islamic (2001 to 2040 and 1999 to
2037) where only numbers are printed; else the month's name tells. The Iranian year is reckoned by its cycle
of 33 years, exact from 1799 to 2256 (Borkowski, "The Persian calendar for 3000 years", 1996); the Islamic
one by the civil tabular calendar, from which sightings of the moon differ by a day.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.calendar import any_of, hijri_months, iranian_months
from communique.articles.dates.digits import western


class Dating(NamedTuple):
    """A day by another calendar: the first and last day it can be, and the words."""

    start: date
    end: date
    words: str


NEW_YEAR_1403 = date(2024, 3, 20)
"""1 Farvardin 1403."""


def from_iranian(year: int, month: int, day: int) -> date:
    """The Gregorian day. Raises ``ValueError`` where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        raise ValueError(f"no such Iranian day: {year}-{month}-{day}")
    low, high = sorted((year, 1403))
    days = sum(366 if is_leap_iranian(each) else 365 for each in range(low, high))
    new_year = NEW_YEAR_1403 + timedelta(days=days if year >= 1403 else -days)
    return new_year + timedelta(days=31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1)


def is_leap_iranian(year: int) -> bool:
    """Whether an Iranian year has 366 days."""
    return (25 * year + 11) % 33 < 8


def from_hijri(year: int, month: int, day: int) -> date:
    """The Gregorian day by the tabular calendar. Raises ``ValueError`` where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError(f"no such Islamic day: {year}-{month}-{day}")
    return date.fromordinal((11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day + 226630)


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    named = f"(?P<m>{any_of(iranian_months() | hijri_months())})"
    gap = r"[\s,./-]{1,2}"
    return (
        re.compile(rf"\b(?P<d>[0-3]?\d){gap}{named}{gap}(?P<y>1[34]\d\d)\b", re.IGNORECASE),
        re.compile(rf"\b{named}{gap}(?P<d>[0-3]?\d),?{gap}(?P<y>1[34]\d\d)\b", re.IGNORECASE),
        re.compile(r"(?<![\d/.-])(?P<y>1[34]\d\d)(?P<s>[/.-])(?P<m>[01]?\d)(?P=s)(?P<d>[0-3]?\d)(?![\d/])"),
        re.compile(r"(?<![\d/.-])(?P<d>[0-3]?\d)(?P<s>[/.-])(?P<m>[01]?\d)(?P=s)(?P<y>14\d\d)(?![\d/])"),
    )


def datings(text: str) -> Iterator[Dating]:
    """The days that a line dates by the other calendars, in no order."""
    counted = western(text)
    for form in _forms():
        for match in form.finditer(counted):
            year, day, month = int(match["y"]), int(match["d"]), match["m"].lower()
            try:
                if month in iranian_months() or (month.isdigit() and 1380 <= year < 1420):
                    number = iranian_months().get(month) or int(month)
                    exact = from_iranian(year, number, day)
                    yield Dating(exact, exact, text[match.start() : match.end()])
                elif month in hijri_months() or (month.isdigit() and 1420 <= year < 1460):
                    about = from_hijri(year, hijri_months().get(month) or int(month), day)
                    words = text[match.start() : match.end()]
                    yield Dating(about - timedelta(days=1), about + timedelta(days=1), words)
            except ValueError:
                continue
