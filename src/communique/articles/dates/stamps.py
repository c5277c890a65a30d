"""A text in, the dates printed in it out, in whatever order the world writes day, month and year.

"June 07, 2022", "7 June", "06.2022.30", "January 2023, 31", "2024, 17 October", "20231220T0915",
"231840GMT FEB 22":
each gives one reading. "05/04/2024" gives two, day first and month first, unless a weekday beside it or
a number over 12 settles it. What is impossible (31 June) is no date.
"""

from __future__ import annotations

import functools
import re
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.calendar import any_of, months, ordinals, weekdays


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


DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?"
YEAR = r"(?P<y>(?:19|20)\d\d)"
GAP = r"[\s.,/–-]{0,3}"

NAMED = (
    r"(?P<d>\d\d)\d{4}\s?(?:Z|GMT|UTC|[A-Z]{1,4})?\s(?P<m>{months})\s(?P<yy>\d\d)\b",
    r"(?:{day}|{ordinal})"
    + GAP
    + r"(?:of |de |d[’'])?\s?(?P<m>{months})"
    + GAP
    + r"(?:of |de |del )?{year}\b",
    r"(?P<d>[0-3]\d)(?P<m>{months})(?P<yy>\d\d)\b",
    r"(?P<m>{months})" + GAP + r"{day}(?!\d)" + GAP + r"{year}\b",
    r"(?P<m>{months})" + GAP + r"{year},\s(?P<d>[0-3]?\d)\b(?!\s+[a-z%])",
    r"{year}" + GAP + r"{day}" + GAP + r"(?P<m>{months})\b",
    r"{year}" + GAP + r"(?P<m>{months})" + GAP + r"{day}(?!\d)",
    r"(?P<m>{months})" + GAP + r"(?:of |de )?{year}\b",
)
YEARLESS = (
    r"{day}\sde\s(?P<m>{small})\b(?!\sde\s\d{4})",
    r"{day}\s?(?:of |de )?(?P<m>{months})\b(?!\s\d{4})",
    r"(?P<m>{months})\.?\s{day}\b(?![:\d])",
)
NUMBERS = (
    r"(?<![\d.:/])" + YEAR + r"\s?(?P<s>[-./])\s?(?P<m>[01]?\d)\s?(?P=s)\s?(?P<d>[0-3]?\d)(?![\d/])",
    r"(?<![\d.:/])(?P<a>[0-3]?\d)\s?(?P<s>[-./])\s?(?P<b>[0-3]?\d)\s?(?P=s)\s?"
    r"(?P<y>(?:19|20)\d\d|\d\d(?![\d.,]\d|\d))(?![\d/])",
    r"(?<![\d.:/])(?P<m>[01]?\d)(?P<s>[-./])" + YEAR + r"(?P=s)(?P<d>[0-3]?\d)(?!\d)",
    r"(?<!\d)(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?=T|\b)",
)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = {
        "months": any_of(months()),
        "day": DAY,
        "year": YEAR,
        "ordinal": f"(?P<o>{any_of(ordinals())})",
    }
    named = [re.compile(r"\b" + _filled(form, names), re.IGNORECASE) for form in NAMED]
    # without a year only a capital tells the month of May from the verb
    names["months"] = any_of(
        {form: i for name, i in months().items() for form in (name.title(), name.upper())}
    )
    names["small"] = any_of(months())
    yearless = [re.compile(r"\b" + _filled(form, names)) for form in YEARLESS]
    return (*named[:-1], *(re.compile(form) for form in NUMBERS), named[-1], *yearless)


def _filled(form: str, names: dict[str, str]) -> str:
    """A form of dates with the names put in."""
    for name, pattern in names.items():
        form = form.replace("{" + name + "}", pattern)
    return form


@functools.cache
def _weekday() -> re.Pattern[str]:
    return re.compile(r"\b(" + any_of(weekdays()) + r")\b", re.IGNORECASE)


NEAR = 18
"""A weekday so many characters before or after a date belongs to it."""


AROUND = 25
"""A date reaches at most so many characters to either side of one of its numbers."""


def stamps(text: str) -> list[Stamp]:
    """The dates printed in a text, in its order; none overlaps another."""
    taken: list[Stamp] = []
    for low, high in _windows(text):
        _find(text, low, high, taken)
    return sorted(each for each in taken if each.readings)


@functools.cache
def _anchor() -> re.Pattern[str]:
    """A month's name, or numbers as only dates in numbers have them."""
    return re.compile(rf"\d\s?[-./]\s?\d|20\d{{6}}|{any_of(months())}(?![^\W\d])", re.IGNORECASE)


def _windows(text: str) -> list[tuple[int, int]]:
    """Where dates can stand: around numbers with a month or marks by them."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"\d+", text):
        low, high = max(0, match.start() - AROUND), match.end() + AROUND
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return [(low, high) for low, high in found if _anchor().search(text, low, high)]


def _find(text: str, low: int, high: int, taken: list[Stamp]) -> None:
    for pattern in _patterns():
        for match in pattern.finditer(text, low, high):
            if any(match.start() < each.end and each.start < match.end() for each in taken):
                continue
            weekday = _beside(text, match.start(), match.end())
            readings = _settled(_readings(match), weekday)
            # a day that does not exist is kept for now, so that no part of it is read as another
            taken.append(Stamp(match.start(), match.end(), match[0], readings, weekday))


def named_weekdays(text: str) -> list[int]:
    """The weekdays that a text names, in its order; short forms ("Sat", "Mon") count only beside a date."""
    found = (match[1] for match in _weekday().finditer(text))
    return [weekdays()[name.lower()] for name in found if len(name) > 5 and name[0].isupper()]


def _beside(text: str, start: int, end: int) -> int | None:
    before = _weekday().findall(text[max(0, start - NEAR) : start])
    after = _weekday().findall(text[end : end + NEAR])
    near = before[-1] if before else after[0] if after else None
    return weekdays()[near.lower()] if near else None


def _readings(match: re.Match[str]) -> tuple[Reading, ...]:
    parts = match.groupdict()
    if "a" in parts:
        year = _year(parts["y"])
        a, b = int(parts["a"]), int(parts["b"])
        orders = dict.fromkeys((Reading(year, b, a), Reading(year, a, b)))
    else:
        month = months().get(parts["m"].lower()) or int(parts["m"])
        printed = parts.get("y") or parts.get("yy")
        word = parts.get("o")
        day = int(parts["d"]) if parts.get("d") else ordinals()[word.lower()] if word else None
        orders = dict.fromkeys((Reading(_year(printed) if printed else None, month, day),))
    return tuple(reading for reading in orders if _exists(reading))


def _year(printed: str) -> int:
    return int(printed) if len(printed) == 4 else 2000 + int(printed)


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
