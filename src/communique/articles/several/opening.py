"""A line in, the time of day that it opens with out: "10:42 GMT", "2h ago", "12:42 p.m. ET, May 3, 2025",
"0915: The session is open".

Live blogs head each of their entries so. A line that merely mentions a time ("At 10:42 the minister left")
opens with none.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from communique.articles.dates.stamps import stamps

LOOKED_AT = 90
"""Characters of a line in which its stamp ends; the longest, with two zones and the day, has some sixty."""

MINUTES_A_DAY = 24 * 60

CLOCK = re.compile(
    r"(\d{1,2})[:.h](\d\d)(?::\d\d)?(?!\d|[./-]{1,2}\d)\s?([ap]\.?m\b\.?)?|(\d{1,2})\s?([ap]\.?m\b\.?)",
    re.IGNORECASE,
)
DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?=\s?(?::|[-–—]|hrs|GMT|UTC|Z\b))")
"""A time without a sign between hours and minutes; a year looks the same ("2015: the accord")."""
AGO = re.compile(
    r"(\d{1,3})\s?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b\.?(?:\s\d+\s?m\w*)?\s+ago\b",
    re.IGNORECASE,
)
DAY = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,4}(?:st|nd|rd|th)?(?![\w%$])"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b",
    re.IGNORECASE,
)
FILLER = re.compile(r"(?:last|posted|published|updated|from|at|on|today|yesterday|live)\b", re.IGNORECASE)
ZONE = re.compile(
    r"(?:GMT|UTC|[BCEIPMJKHW]S?T|[CEM]E?ST|EAT|WAT|CAT|AEDT|AEST|SGT|HKT|MSK|PKT|IRST|[ECMP]DT|Z)(?:[+-]\d{1,2}(?::?\d\d)?)?\b"
    r"|(?:(?:[A-Z]\w+\s)?(?:local\s)?time|hrs|hours|[Uu]hr)\b"
)
OF_THE_PAGE = re.compile(
    r"\b(?:first|last)\s(?:published|updated|modified)|^\W*(?:published|updated|modified)\b", re.IGNORECASE
)
"""The page's own stamp, or that of an entry's change."""
SIGNS = re.compile(r"[\s.,;()\[\]/|•·–—:-]+")
SETS_APART = re.compile(r"[.:|•·–—\])-]|\s{2,}")

OF_AN_HOUR = {"s": 0.0, "m": 1.0, "h": 60.0, "d": float(MINUTES_A_DAY)}


class Opening(NamedTuple):
    """The time that a line opens with."""

    order: float
    """Minutes: since midnight, since the year's start where the day is printed, or before now if ``ago``."""
    ago: bool
    bare: bool
    """Whether four digits alone are the time."""
    words: str
    rest: str
    """What the line says after it; nothing where it is the whole line."""


@functools.lru_cache(maxsize=512)
def opening(text: str) -> Opening | None:
    """The time that a line opens with."""
    head = text[:LOOKED_AT].lstrip("*#>•·- ")
    if OF_THE_PAGE.search(head):
        return None
    start = place = 0
    order, ago, bare, filled = None, False, False, False
    while place < len(head):
        if clock := CLOCK.match(head, place):
            order = order if order is not None else _minutes(clock)
            place = clock.end()
        elif past := AGO.match(head, place):
            order, ago = (
                (-int(past[1]) * OF_AN_HOUR[past[2][0].lower()], True) if order is None else (order, ago)
            )
            place = past.end()
        elif order is None and (digits := DIGITS.match(head, place)):
            order, bare = int(digits[1]) * 60.0 + int(digits[2]), True
            place = digits.end()
        elif passed := ZONE.match(head, place) or DAY.match(head, place) or SIGNS.match(head, place):
            place = passed.end()
        elif filler := FILLER.match(head, place):
            filled = filled or place == start
            place = filler.end()
        else:
            break
    if order is None:
        return None
    words, rest = head[:place], head[place:] + text.lstrip("*#>•·- ")[LOOKED_AT:]
    if rest and (filled or not (SETS_APART.search(words[-3:]) or rest[0].isupper() or rest[0] in "\"“‘'«")):
        return None
    return Opening(order + (0 if ago else _day(words)), ago, bare, words.strip(" ,;|•·–—:-"), rest.strip())


def _minutes(clock: re.Match[str]) -> float | None:
    hour, minute = int(clock[1] or clock[4]), int(clock[2] or 0)
    half = (clock[3] or clock[5] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return hour * 60.0 + minute if hour <= 24 and minute < 60 else None


def _day(words: str) -> float:
    """The printed day in minutes since the year's start, a month as 31 days."""
    found = stamps(words)
    if not found or found[0].readings[0].day is None:
        return 0.0
    first = found[0].readings[0]
    return (31 * first.month + (first.day or 0)) * float(MINUTES_A_DAY)
