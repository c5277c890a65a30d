"""A page's furniture in, the stretch of a year that it names its issue by out: "Winter 2018", "late 2025",
"Q2 2025", "week 47, 2024", "weekly · no. 36/2019"; and the year of what the headline names with one
("African Lion 2025 opens").

A season is that of the outlet's half of the world, the northern one where nothing tells; winter is that at
the beginning of its year or at its end.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.calendar import months
from communique.articles.dates.custom import southern
from communique.articles.dates.evidence import Dated
from communique.records import Interval


class Stretch(NamedTuple):
    """From a day of a year to a day of that year or, with ``over``, of the next."""

    start: tuple[int, int]
    end: tuple[int, int]
    over: bool = False


PARTS = {
    "early": Stretch((1, 1), (4, 30)),
    "mid": Stretch((5, 1), (8, 31)),
    "late": Stretch((9, 1), (12, 31)),
    "spring": Stretch((3, 1), (6, 20)),
    "summer": Stretch((6, 1), (9, 20)),
    "autumn": Stretch((8, 20), (12, 20)),
    "fall": Stretch((8, 20), (12, 20)),
    "winter": Stretch((1, 1), (2, 28), over=True),
}
"""What part of a year each word leaves open."""
OPPOSITE = {"spring": "autumn", "summer": "winter", "autumn": "spring", "fall": "spring", "winter": "summer"}
"""The northern season of the same days."""
SHORT, LAST = 110, 3
"""The longest line, in characters, that can name an issue, and how many lines from the last of a page: those
before them name other stories."""
AFTER = timedelta(days=15)
"""An issue named after a quarter may be out so long after it."""

_YEAR = r"(?P<y>(?:19|20)\d\d)\b"
_OF = r"\s*(?:,|/|\(|\bof\b)?\s*"
_PART = re.compile(
    rf"\b(?P<part>{'|'.join(PARTS)})(?:\s(?:issue|term|number))?[-\s]?{_OF}{_YEAR}", re.IGNORECASE
)
_QUARTER = re.compile(
    rf"\b(?:Q(?P<q>[1-4])|(?P<word>first|second|third|fourth) quarter){_OF}{_YEAR}", re.IGNORECASE
)
_QUARTERS = ("first", "second", "third", "fourth")
_WEEK = re.compile(rf"\bweek\s(?P<n>\d\d?){_OF}{_YEAR}", re.IGNORECASE)
_NUMBER = re.compile(
    rf"(?:\b(?:issue|number|paper|bulletin|edition|statement|no|nr)\b[.°º]?|#|№)\s?(?P<n>\d{{1,3}}){_OF}{_YEAR}",
    re.IGNORECASE,
)
RHYTHMS = (
    (re.compile(r"\bfortnight|\bbiweekly\b", re.IGNORECASE), 365 / 24, 26),
    (re.compile(r"\bweek", re.IGNORECASE), 7.0, 53),
    (re.compile(r"\bmonth", re.IGNORECASE), 365 / 12, 12),
)
"""What tells how often a periodical appears, days from one number to the next, and the last of a year."""


def issued(page: Dated) -> Interval | None:
    """The days by which a line of the page's furniture names its issue."""
    lines = [line for line in (*page.head, *page.foot[-LAST:]) if len(line) <= SHORT]
    for line in lines:
        found = _part(line, page.url) or _quarter(line) or _week(line) or _number(line, lines)
        if found is not None:
            return found
    year = year_of_news(page.title)
    return _interval(date(year, 1, 1), date(year, 12, 31), str(year)) if year else None


_EDITION = re.compile(r"(?<![\w-])(?P<name>#?[A-Z][\w’']*)[ -]?(?P<y>20\d\d)\b")


def year_of_news(title: str | None) -> int | None:
    """The year of an exercise, a summit or a cup that a headline names with it: of 45 headlines of the corpus
    43 are of that year. Not that of a month, which is a date."""
    for match in _EDITION.finditer(title or ""):
        if match["name"].lower() not in months():
            return int(match["y"])
    return None


def _part(line: str, url: str | None) -> Interval | None:
    match = _PART.search(line)
    if match is None:
        return None
    year, name = int(match["y"]), match["part"].lower()
    part = PARTS[OPPOSITE.get(name, name) if southern(url) else name]
    return _interval(date(year, *part.start), date(year + part.over, *part.end), match[0])


def _quarter(line: str) -> Interval | None:
    match = _QUARTER.search(line)
    if match is None:
        return None
    year = int(match["y"])
    quarter = int(match["q"]) if match["q"] else _QUARTERS.index(match["word"].lower()) + 1
    following = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    return _interval(date(year, quarter * 3 - 2, 1), following + AFTER, match[0])


def _week(line: str) -> Interval | None:
    """The week, by the calendar that counts from the one with the year's first Thursday, and the Monday
    after it."""
    match = _WEEK.search(line)
    if match is None:
        return None
    try:
        monday = date.fromisocalendar(int(match["y"]), int(match["n"]), 1)
    except ValueError:
        return None
    return _interval(monday, monday + timedelta(days=7), match[0])


def _number(line: str, lines: list[str]) -> Interval | None:
    """The days on which a number of a year can be out; where nothing tells how often it is, the year."""
    match = _NUMBER.search(line)
    if match is None:
        return None
    first, number = date(int(match["y"]), 1, 1), int(match["n"])
    for rhythm, days, last in RHYTHMS:
        if number <= last and any(rhythm.search(each) for each in lines):
            due = first + timedelta(days=round(days * (number - 1)))
            return _interval(due - timedelta(days=days), due + timedelta(days=2 * days), match[0])
    return _interval(first, date(first.year, 12, 31), match[0])


def _interval(start: date, end: date, words: str) -> Interval:
    return Interval(start=start, end=end, basis="text", evidence=words.strip())
