"""A text in, the dates printed in it out, in whatever order the world writes day, month and year.

"June 07, 2022", "7 June", "06.2022.30", "January 2023, 31", "2024, 17 October", "20231220T0915",
"231840GMT FEB 22", "2023年12月20日", "2023년 12월 20일":
each gives one reading. "05/04/2024" gives two, day first and month first, unless a weekday beside it or
a number over 12 settles it, and so does "2024/05/04", the month first. What is impossible (31 June) is no
date.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from communique.articles.dates.calendar import months, months_in, ordinals, weekdays, weekdays_in
from communique.articles.dates.digits import western
from communique.articles.dates.forms import ERAS, ROMAN, Alike, patterns
from communique.articles.dates.words import words


class Reading(NamedTuple):
    """A day, or a month where ``day`` is ``None``; ``year`` is ``None`` where none is printed."""

    year: int | None
    month: int
    day: int | None

    def on(self) -> date | None:
        """The day itself, where all is printed."""
        return date(self.year, self.month, self.day) if self.year and self.day else None


class Stamp(NamedTuple):
    """A printed date: where it stands, how it can be read (two ways where day and month can be swapped)."""

    start: int
    end: int
    text: str
    readings: tuple[Reading, ...]
    weekday: int | None
    """The weekday printed beside it: 0 is Monday."""


NEAR = 18
"""A weekday so many characters before or after a date belongs to it."""


AROUND = 25
"""A date reaches at most so many characters to either side of one of its numbers."""


KEPT = 512
"""Texts whose dates are kept: the lines of a few pages, each of which is looked at more than once."""


@functools.lru_cache(maxsize=KEPT)
def stamps(text: str) -> tuple[Stamp, ...]:
    """The dates printed in a text, in its order; none overlaps another."""
    taken: list[Stamp] = []
    counted = western(text)
    for low, high in _windows(counted):
        _find(counted, low, high, taken)
    return tuple(sorted(each._replace(text=text[each.start : each.end]) for each in taken if each.readings))


_NUMBER = re.compile(r"\d+")
_IN_NUMBERS = re.compile(r"\d\s?[-./]\s?\d|20\d{6}|20\d\d \d\d \d|\d\s?[月월]|[IVX][\s./-]{1,2}(?:19|20)\d\d")
"""What all dates in numbers have in them."""


def _windows(text: str) -> list[tuple[int, int]]:
    """Where dates can stand: around numbers."""
    found: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(text):
        low, high = max(0, match.start() - AROUND), match.end() + AROUND
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _find(text: str, low: int, high: int, taken: list[Stamp]) -> None:
    names = months_in(text[low:high])
    for alike in patterns(names, _IN_NUMBERS.search(text, low, high) is not None):
        for match in _matches(alike, text, low, high):
            if any(match.start() < each.end and each.start < match.end() for each in taken):
                continue
            weekday = _beside(text, match.start(), match.end())
            readings = _settled(_readings(match), weekday)
            # a day that does not exist is kept for now, so that no part of it is read as another
            taken.append(Stamp(match.start(), match.end(), match[0], readings, weekday))


def _matches(alike: Alike, text: str, low: int, high: int) -> Iterable[re.Match[str]]:
    """The matches of any of some patterns, in the order of the text."""
    if len(alike) == 1:
        return alike[0].finditer(text, low, high)
    found = chain.from_iterable(pattern.finditer(text, low, high) for pattern in alike)
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def named_weekdays(text: str) -> list[int]:
    """The weekdays that a text names, in its order; short forms ("Sat", "Mon") count only beside a date."""
    return [weekdays()[name.lower()] for name in weekdays_in(text) if len(name) > 5 and name[0].isupper()]


def _beside(text: str, start: int, end: int) -> int | None:
    before = weekdays_in(text[max(0, start - NEAR) : start])
    after = weekdays_in(text[end : end + NEAR])
    near = before[-1] if before else after[0] if after else None
    return weekdays()[near.lower()] if near else None


def _readings(match: re.Match[str]) -> tuple[Reading, ...]:
    parts = match.groupdict()
    if "a" in parts:
        year = _year(parts["y"])
        a, b = int(parts["a"]), int(parts["b"])
        orders = dict.fromkeys((Reading(year, b, a), Reading(year, a, b)))
    else:
        month = months().get(parts["m"].lower()) or _numbered(parts["m"])
        printed = parts.get("y") or parts.get("yy")
        word = parts.get("o")
        day = int(parts["d"]) if parts.get("d") else ordinals()[word.lower()] if word else None
        if parts.get("d") and _issue().search(match.string, 0, match.start("d")):
            day = None
        first = Reading(_year(printed) if printed else _of_era(parts), month, day)
        orders = dict.fromkeys((first,))
        if day and parts.get("s") == "/" and match.start("y") < match.start("m"):
            orders[Reading(first.year, day, month)] = None
    return tuple(reading for reading in orders if _exists(reading))


def _numbered(month: str) -> int:
    return ROMAN.index(month) + 1 if month in ROMAN else int(month)


@functools.cache
def _issue() -> re.Pattern[str]:
    """What makes the number behind it that of an issue."""
    return re.compile(rf"(?:{words('issue').pattern}[.°º]?|[#№])\s?$", re.IGNORECASE)


def _year(printed: str) -> int:
    return int(printed) if len(printed) == 4 else 2000 + int(printed)


def _of_era(parts: dict[str, str | None]) -> int | None:
    """The year counted from an era's first, which is called 元."""
    era, count = parts.get("e"), parts.get("n")
    return ERAS[era.title()] + (1 if count == "元" else int(count)) if era and count else None


def _exists(reading: Reading) -> bool:
    try:
        date(reading.year or 2000, reading.month, reading.day or 1)
    except ValueError:
        return False
    return True


def _settled(readings: tuple[Reading, ...], weekday: int | None) -> tuple[Reading, ...]:
    """Of two readings the one that falls on the printed weekday, if one does."""
    if weekday is None or len(readings) < 2:
        return readings
    fitting = tuple(each for each in readings if (day := each.on()) and day.weekday() == weekday)
    return fitting or readings


def last_of_month(day: date) -> date:
    """The last day of a day's month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)
