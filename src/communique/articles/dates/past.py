"""The article's paragraphs in, the days they look back on out: the earliest that the page can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.landmarks import HORIZON, presupposed
from communique.articles.dates.stamps import Stamp, named_weekdays, stamps
from communique.articles.dates.words import words

SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")
NEAR = 60
"""So many characters before a date, within its sentence, a word that puts it ahead touches it."""

LOOKED_AT = 4000
"""Characters of a paragraph that are searched for dates."""

DAY_AFTER = re.compile(r"\b(?:a|one|the) day after\b", re.IGNORECASE)


class Past(NamedTuple):
    """A day that the text looks back on; ``exact`` is false where only its month is known."""

    day: date
    exact: bool
    lead: bool
    """Whether it stands in the article's first paragraph."""
    words: str
    landmark: bool = False
    """Whether it comes from the table of the world's days: then it bounds the page from below only."""
    dated: bool = False
    """Whether its weekday is printed beside it, as news prints the days of its own week."""


LAST_YEAR = re.compile(r"^[^.;]{0,25}?\blast year\b", re.IGNORECASE)
NEXT_YEAR = re.compile(r"^[^.;]{0,25}?\bnext year\b", re.IGNORECASE)


def past_days(body: Sequence[str], year: int | None = None) -> list[Past]:
    """The days the text looks back on. Days without a year are read in ``year``, if one is given."""
    return [each for i, paragraph in enumerate(body) for each in _of(paragraph[:LOOKED_AT], i == 0, year)]


def _of(paragraph: str, lead: bool, year: int | None) -> Iterator[Past]:
    for stamp in stamps(paragraph):
        day = None if _is_ahead(paragraph, stamp) else _day(stamp, paragraph[stamp.end :], year)
        if day:
            dated = stamp.weekday is not None
            yield Past(day, stamp.readings[0].day is not None, lead, stamp.text, dated=dated)
    if not any(presupposed(paragraph)):
        return
    for sentence in SENTENCE.split(paragraph):
        for mark in presupposed(sentence):
            exact = mark.start == mark.end
            later = DAY_AFTER.search(sentence) is not None
            day = mark.end + timedelta(days=1) if later else mark.start
            if exact and _prints(sentence, mark.start):
                yield Past(mark.start, True, False, mark.what)
            yield Past(day, exact and later, False, mark.what, landmark=not later)


def _day(stamp: Stamp, after: str, year: int | None) -> date | None:
    """The day of a stamp; one without a year lies in ``year``, or the year before where the text says so."""
    reading = stamp.readings[0]
    told = reading.year or year or _year_by_weekday(stamp)
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


def _year_by_weekday(stamp: Stamp) -> int | None:
    """The last year in which a day without a year ("Tuesday, 31 October") falls on its weekday."""
    reading = stamp.readings[0]
    if stamp.weekday is None or reading.day is None or (reading.month, reading.day) == (2, 29):
        return None
    years = range(HORIZON, HORIZON - 11, -1)
    return next((y for y in years if date(y, reading.month, reading.day).weekday() == stamp.weekday), None)


def _is_ahead(paragraph: str, stamp: Stamp) -> bool:
    before = paragraph[max(0, stamp.start - NEAR) : stamp.start]
    return words("ahead").search(SENTENCE.split(before)[-1]) is not None


def news_weekday(body: Sequence[str]) -> int | None:
    """The first weekday that the article's opening paragraphs name: as a rule the day of the news."""
    return next((day for paragraph in body[:3] for day in named_weekdays(paragraph[:600])), None)
