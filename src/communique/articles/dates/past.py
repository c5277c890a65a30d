"""The article's paragraphs in, the days they look back on out: the earliest that the page can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.landmarks import HORIZON, presupposed
from communique.articles.dates.sentences import sentences
from communique.articles.dates.stamps import Stamp, stamps
from communique.articles.dates.words import words

NEAR = 60
"""So many characters before a date, within its sentence, a word that puts it ahead touches it."""

LOOKED_AT = 4000
"""Characters of a paragraph that are searched for dates."""

OPENING = 250
"""Characters of the first paragraph in which the news stands; its history comes later."""

DAY_AFTER = re.compile(r"\b(?:a|one|the) day after\b", re.IGNORECASE)


class Past(NamedTuple):
    """A day that the text looks back on; ``exact`` is false where only its month is known."""

    day: date
    exact: bool
    lead: bool
    """Whether it stands at the beginning of the article's first paragraph."""
    words: str
    landmark: bool = False
    """Whether it comes from the table of the world's days: then it bounds the page from below only."""
    dated: bool = False
    """Whether its weekday is printed beside it, as news prints the days of its own week."""
    this_year: bool = False
    """Whether it is printed without a year, as texts print the days of their own year."""


EARLIEST = 1995
"""No page of the web is older."""

YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring) ((?:19|20)\d\d)\b(?![,.]\d|-\d|%|.{0,40}\bwill\b)")
"""A year of which something is told."""

LAST_YEAR = re.compile(r"^[^.;]{0,25}?\blast year\b", re.IGNORECASE)
NEXT_YEAR = re.compile(r"^[^.;]{0,25}?\bnext year\b", re.IGNORECASE)


def past_days(body: Sequence[str], year: int | None = None) -> list[Past]:
    """The days the text looks back on. Days without a year are read in ``year``, if one is given; else, where
    their weekday is printed, in the only year since those that the text names that has them."""
    years = range(year, year + 1) if year else range(since_year(body), HORIZON + 1)
    return [each for i, paragraph in enumerate(body) for each in _of(paragraph[:LOOKED_AT], i == 0, years)]


def since_year(body: Sequence[str]) -> int:
    """The last year that a text names and does not put ahead of itself, or of a day of the world that it
    presupposes: none before it is the text's own."""
    named = [
        int(year[1])
        for paragraph in body
        for year in YEAR.finditer(paragraph[:LOOKED_AT])
        if not _puts_ahead(paragraph[max(0, year.start() - NEAR) : year.start()])
    ]
    named += [mark.start.year for paragraph in body for mark in presupposed(paragraph)]
    return max((year for year in named if year <= HORIZON), default=EARLIEST)


def _of(paragraph: str, lead: bool, years: range) -> Iterator[Past]:
    for stamp in stamps(paragraph):
        day = None if _is_ahead(paragraph, stamp) else _day(stamp, paragraph[stamp.end :], years)
        if day:
            dated = stamp.weekday is not None
            opens = lead and stamp.start < OPENING
            if stamp.readings[0].year or dated or opens:
                yield Past(day, stamp.readings[0].day is not None, opens, stamp.text, dated=dated)
    if not presupposed(paragraph):
        return
    for sentence in sentences(paragraph):
        if words("coming").search(sentence):
            continue
        for mark in presupposed(sentence):
            exact = mark.start == mark.end
            later = DAY_AFTER.search(sentence) is not None
            day = mark.end + timedelta(days=1) if later else mark.start
            if exact and _prints(sentence, mark.start):
                yield Past(mark.start, True, False, mark.what, this_year=True)
            yield Past(day, exact and later, False, mark.what, landmark=not later, dated=exact and later)


def _day(stamp: Stamp, after: str, years: range) -> date | None:
    """The day of a stamp; one without a year lies in the only one of ``years`` that has its weekday, or the
    year before where the text says so."""
    reading = stamp.readings[0]
    told = reading.year or _year(stamp, years)
    if not told or len(stamp.readings) > 1 or NEXT_YEAR.match(after):
        return None
    if not reading.year and LAST_YEAR.match(after):
        told -= 1
    try:
        day = date(told, reading.month, reading.day or 1)
    except ValueError:
        return None
    return day if stamp.weekday in (None, day.weekday()) or reading.year else None


def _prints(sentence: str, day: date) -> bool:
    """Whether a sentence prints a day without its year."""
    printed = (stamp.readings[0] for stamp in stamps(sentence))
    return any((each.year, each.month, each.day) == (None, day.month, day.day) for each in printed)


def _year(stamp: Stamp, years: range) -> int | None:
    """The only year of several in which a day without one ("Tuesday, 31 October") falls on its weekday; the
    year itself where there is but one."""
    if len(years) == 1:
        return years[0]
    reading = stamp.readings[0]
    if stamp.weekday is None or reading.day is None or (reading.month, reading.day) == (2, 29):
        return None
    fitting = [y for y in years if date(y, reading.month, reading.day).weekday() == stamp.weekday]
    return fitting[0] if len(fitting) == 1 else None


def _is_ahead(paragraph: str, stamp: Stamp) -> bool:
    return _puts_ahead(paragraph[max(0, stamp.start - NEAR) : stamp.start])


def _puts_ahead(before: str) -> bool:
    return words("ahead").search(sentences(before)[-1]) is not None


REACH_OF_DAY = timedelta(days=364)
REACH = timedelta(days=5 * 365)
"""How long after the last day it looks back on a page may be written, if that is a full date, and if it is a
month or a day of the world: of 56 and 123 pages of known date, nine in ten
are within 290 days and 5.5 years."""


def last_past(past: Sequence[Past]) -> Past | None:
    """The last of the days that a text looks back on."""
    return max(past, key=lambda each: (each.day, each.exact, each.this_year, each.lead), default=None)


def latest_after(last: Past) -> date:
    """The last day on which a text is likely written that looks back on nothing later."""
    if last.this_year:
        return date(last.day.year, 12, 31)
    reach = REACH_OF_DAY if last.exact and not last.landmark else REACH
    return max(last.day, min(last.day + reach, date(HORIZON, 12, 31)))
