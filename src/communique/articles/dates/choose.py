"""A printed date that can be read in several ways in, the likeliest day or month out.

Day and month can be swapped ("05/04/2024"), the year can be missing ("Friday, 11th August"). What
settles it: the last day that the text looks back on, the weekday beside the stamp, the weekday of the
news in the first paragraphs, the months the text names, the years on the page, the order of other stamps
on it; and else the custom of the country or the spelling; else both readings stand, as an interval.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.calendar import months
from communique.articles.dates.custom import day_first, in_english
from communique.articles.dates.evidence import Candidate, Dated, copyright_year
from communique.articles.dates.issues import year_of_news
from communique.articles.dates.landmarks import HORIZON
from communique.articles.dates.news_day import news_weekday
from communique.articles.dates.past import EARLIEST, last_past, latest_after, past_days, since_year
from communique.articles.dates.stamps import Reading, last_of_month
from communique.articles.dates.words import words

YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]\d|\d|%)")
MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
LOOKED_AT = 20_000
"""Characters of the text in which the names of months are looked for."""


class Clues(NamedTuple):
    """What a page tells that settles how its stamps are to be read."""

    floor: date | None
    """The last day looked back on."""
    since: int
    """The first year that a stamp without one can be of."""
    ceiling: date
    """The last day that a page can be of that looks back on that one."""
    years: tuple[int, ...]
    """The years of its notice and its full dates; where it has none, that of what its headline names, or any
    that its furniture prints."""
    months: frozenset[int]
    weekday: int | None
    """The weekday of the news."""
    day_first: bool | None
    """Whether the page puts the day first, as its other stamps, its country or its spelling tell."""
    body: tuple[str, ...]
    stamped: tuple[tuple[date, ...], tuple[date, ...]]
    """The days of all stamps, read day first and month first."""


class Span(NamedTuple):
    """The first and the last day of what a stamp means, and the days between that it can mean; none are
    named for a month."""

    start: date
    end: date
    days: tuple[date, ...] = ()


def gather(page: Dated, found: Sequence[Candidate]) -> Clues:
    """The clues of a page."""
    notice = copyright_year(page)
    printed = [year for line in (*page.head, *page.foot) for year in _years(line)]
    dated = [reading.year for each in found for reading in each.readings if reading.year]
    # most pages print a whole day: what would settle another is not looked for
    doubtful = any(len(each.readings) > 1 or not each.readings[0].year for each in found)
    last = last_past(past_days(page.body))
    if last and doubtful and not in_english(page.body):
        last = None  # the words that put a day ahead of the text are known in English only
    text = " ".join(page.body)[:LOOKED_AT] if doubtful else ""
    named = year_of_news(page.title) if doubtful else None
    return Clues(
        last.day if last else None,
        max(last.day.year if last else EARLIEST, since_year(page.body) if doubtful else EARLIEST),
        max(latest_after(last), date(named or EARLIEST, 12, 31)) if last else date(HORIZON, 12, 31),
        tuple(dict.fromkeys((*([notice] if notice else ()), *dated)))
        or ((named,) if named else tuple(dict.fromkeys(printed))),
        frozenset(months()[name.lower()] for name in MONTH.findall(text)),
        news_weekday(page.body) if doubtful else None,
        _day_first(page, found) if doubtful else None,
        page.body,
        (_read(found, 0), _read(found, 1)),
    )


def _years(line: str) -> Iterator[int]:
    """The years that a line of furniture prints, where a time of day can look like one ("2014 GMT")."""
    for match in YEAR.finditer(line):
        if int(match[0]) >= EARLIEST and not words("hours").match(line[match.end() :].lstrip()):
            yield int(match[0])


def _read(found: Sequence[Candidate], order: int) -> tuple[date, ...]:
    readings = (each.readings[min(order, len(each.readings) - 1)] for each in found)
    return tuple(day for reading in readings if (day := reading.on()))


def _day_first(page: Dated, found: Sequence[Candidate]) -> bool | None:
    return False if any(map(_is_month_first, found)) else day_first(page.url, page.body)


def _is_month_first(candidate: Candidate) -> bool:
    numbers = re.match(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]", candidate.words)
    return numbers is not None and int(numbers[1]) <= 12 < int(numbers[2])


def choose(candidate: Candidate, clues: Clues, *, against_text: bool = False) -> Span | None:
    """The meaning of a stamp, or ``None`` where its year cannot be told; where several readings are about as
    likely, the interval that holds them. One that is earlier than a day the text seems to look back on counts
    only with ``against_text``, and only where it says all of day, month and year, or is a month less than
    AHEAD before it.
    """
    if candidate.readings[0].day is None:
        return _month(candidate.readings[0], clues, against_text=against_text)
    days = [
        (_worth(day, candidate, order, clues), day)
        for order, reading in enumerate(candidate.readings)
        if reading.day
        for day in _days(reading, candidate, clues)
    ]
    if not days:
        return None
    best = max(worth for worth, _ in days)
    whole = candidate.readings[0].year is not None
    if best <= DENIED / 2 and not (against_text and whole):
        return None
    close = CLOSE if whole else CLOSE_YEARS
    likely = tuple(sorted({day for worth, day in days if worth > best - close}))
    return Span(likely[0], likely[-1], likely)


AHEAD = timedelta(days=730)
"""So far ahead a text may look in words that are taken for a look back, where its month is printed besides:
of six pages of the corpus five are of the month, and one that was twice as far off is not."""


def _month(month: Reading, clues: Clues, *, against_text: bool) -> Span | None:
    if not month.year:
        return None
    first = date(month.year, month.month, 1)
    last = last_of_month(first)
    if clues.floor and clues.floor > last + (AHEAD if against_text else timedelta()):
        return None
    within = [each.day for each in past_days(clues.body, first.year) if first <= each.day <= last]
    return Span(max(within, default=first), last)


def _days(reading: Reading, candidate: Candidate, clues: Clues) -> Iterator[date]:
    """The days a reading can mean: one where the year is printed, else one for each year that can be."""
    if reading.year:
        years: Sequence[int] = (reading.year,)
    elif clues.years:
        years = clues.years
    else:
        years = range(clues.since, max(clues.since, clues.ceiling.year) + 1)
    for year in years:
        try:
            day = date(year, reading.month, reading.day or 1)
        except ValueError:
            continue
        if reading.year or (candidate.weekday in (None, day.weekday()) and day <= clues.ceiling):
            yield day


DENIED = -8.0
CUSTOM = 2.0
YEAR_FIRST = 6.0
POINTS = 6.0
AGREES = 2.0
NEWS_TODAY = (1.5, 1.2, 0.5)
MONTH_NAMED = 0.7
SOON = 1.0
AT_ONCE = 3.0
CLOSE = 0.9
CLOSE_YEARS = 2.0
"""What each clue is worth: a date before what the text tells; the order of day and month that the page's
writers keep; the month next to a year that stands first; points between the numbers, which month-first
writers do not use; another stamp of nearly the same day; the news of that weekday, the day before or two; a
month that the text names; soon after the last day looked back on, and at once. Readings are close where they
differ by less than ``CLOSE``, years by less than ``CLOSE_YEARS``: then the interval holds them all. Set by
hand; with the measured shares of ``news_day`` for the weekday two of 396 corpus pages lose their day."""


def _worth(day: date, candidate: Candidate, order: int, clues: Clues) -> float:
    """How well a day agrees with the clues."""
    worth = 0.0
    if len(candidate.readings) > 1:
        worth += CUSTOM if (order == 0) == clues.day_first else 0.0
        worth += YEAR_FIRST if order == 0 and candidate.words[:4].isdigit() else 0.0
        worth += POINTS if order == 0 and "." in candidate.words else 0.0
        near = sum(abs((day - other).days) <= 3 for other in clues.stamped[order])
        worth += AGREES if near > 1 else 0.0  # one of them is this stamp itself
    if clues.floor:
        after = (day - clues.floor).days
        worth += DENIED if after < -1 else _soon(after, candidate.readings[0].year is not None)
    if clues.weekday is not None:
        ago = (day.weekday() - clues.weekday) % 7
        worth += NEWS_TODAY[ago] if ago < len(NEWS_TODAY) else 0.0
    if day.month in clues.months or (day - timedelta(days=27)).month in clues.months:
        worth += MONTH_NAMED
    return worth


SOON_DAYS, AT_ONCE_DAYS = 45, 10
"""Days after the last one looked back on that are soon, and at once."""


def _soon(after: int, whole: bool) -> float:
    """What nearness to the last day looked back on is worth; where the year is to be told it settles that."""
    if after <= AT_ONCE_DAYS and not whole:
        return AT_ONCE
    return SOON if after <= SOON_DAYS else 0.0
