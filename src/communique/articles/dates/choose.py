"""A printed date that can be read in several ways in, the likeliest day or month out.

Day and month can be swapped ("05/04/2024"), the year can be missing ("Friday, 11th August"). What
settles it: the last day that the text looks back on, the weekday beside the stamp, the weekday of the
news in the first paragraphs, the months the text names, the years on the page, the order of other stamps
on it; and else the custom of most of the world, which puts the day first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.calendar import months
from communique.articles.dates.evidence import Candidate, Dated, copyright_year
from communique.articles.dates.landmarks import HORIZON
from communique.articles.dates.past import news_weekday, past_days
from communique.articles.dates.stamps import Reading

YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]\d|\d|%)")
MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
EARLIEST = 1995
"""No page of the web is older."""


class Clues(NamedTuple):
    """What a page tells that settles how its stamps are to be read."""

    floor: date | None
    """The last day looked back on."""
    years: tuple[int, ...]
    """The years of its notice and its full dates; where it has none, any that its furniture prints."""
    months: frozenset[int]
    weekday: int | None
    """The weekday of the news."""
    month_first: bool
    """Whether another stamp on the page can only be read with the month first."""
    body: tuple[str, ...]
    stamped: tuple[tuple[date, ...], tuple[date, ...]]
    """The days of all stamps, read day first and month first."""


class Span(NamedTuple):
    """The first and the last day of what a stamp means."""

    start: date
    end: date


def gather(page: Dated, found: Sequence[Candidate]) -> Clues:
    """The clues of a page."""
    notice = copyright_year(page)
    printed = [int(year) for line in (*page.head, *page.foot) for year in YEAR.findall(line)]
    dated = [reading.year for each in found for reading in each.readings if reading.year]
    past = past_days(page.body)
    text = " ".join(page.body)[:20_000]
    return Clues(
        max((each.day for each in past), default=None),
        tuple(dict.fromkeys((*([notice] if notice else ()), *dated))) or tuple(dict.fromkeys(printed)),
        frozenset(months()[name.lower()] for name in MONTH.findall(text)),
        news_weekday(page.body),
        any(_is_month_first(each) for each in found),
        page.body,
        (_read(found, 0), _read(found, 1)),
    )


def _read(found: Sequence[Candidate], order: int) -> tuple[date, ...]:
    readings = (each.readings[min(order, len(each.readings) - 1)] for each in found)
    return tuple(day for reading in readings if (day := reading.on()))


def _is_month_first(candidate: Candidate) -> bool:
    numbers = re.match(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]", candidate.words)
    return numbers is not None and int(numbers[1]) <= 12 < int(numbers[2])


def choose(candidate: Candidate, clues: Clues, *, against_text: bool = False) -> Span | None:
    """The likeliest meaning of a stamp, or ``None`` where its year cannot be told. One that is earlier
    than a day the text seems to look back on counts only with ``against_text``, and only where it says
    all of day, month and year.
    """
    days = [
        (_worth(day, candidate, order, clues), order, day)
        for order, reading in enumerate(candidate.readings)
        if reading.day
        for day in _days(reading, candidate, clues)
    ]
    if days:
        worth, _, day = max(days, key=lambda each: (each[0], -each[1], each[2]))
        whole = candidate.readings[0].year is not None
        return Span(day, day) if worth > DENIED / 2 or (against_text and whole) else None
    month = candidate.readings[0]
    if month.day is not None or not month.year:
        return None
    first = date(month.year, month.month, 1)
    last = last_of_month(first)
    if clues.floor and clues.floor > last:
        return None
    within = [each.day for each in past_days(clues.body, first.year) if first <= each.day <= last]
    return Span(max(within, default=first), last)


def _days(reading: Reading, candidate: Candidate, clues: Clues) -> Iterator[date]:
    """The days a reading can mean: one where the year is printed, else one for each year that can be."""
    if reading.year:
        years: Sequence[int] = (reading.year,)
    elif clues.years:
        years = clues.years
    elif candidate.weekday is not None or clues.weekday is not None:
        years = range(clues.floor.year if clues.floor else EARLIEST, HORIZON + 1)
    else:
        years = (clues.floor.year, clues.floor.year + 1) if clues.floor else ()
    for year in years:
        try:
            day = date(year, reading.month, reading.day or 1)
        except ValueError:
            continue
        if candidate.weekday is None or reading.year or day.weekday() == candidate.weekday:
            yield day


DENIED = -8.0
DAY_FIRST = 1.0
POINTS = 2.0
AGREES = 2.0
NEWS_TODAY = (1.5, 1.2, 0.5)
MONTH_NAMED = 0.7
SOON = 1.0
PER_YEAR = 0.04
"""What each clue is worth: a date before what the text tells; the day printed first; points between the
numbers, which month-first writers do not use; another stamp of nearly the same day; the news of that
weekday, the day before or two; a month that the text names; soon after the last day looked back on; each
later year where none is printed. Set by
hand; moving any of the single values by a third changes at most one date in the 396 pages of the corpus."""


def _worth(day: date, candidate: Candidate, order: int, clues: Clues) -> float:
    """How well a day agrees with the clues."""
    worth = PER_YEAR * (day.year - EARLIEST)
    if len(candidate.readings) > 1:
        worth += DAY_FIRST if (order == 0) != clues.month_first else 0.0
        worth += POINTS if order == 0 and "." in candidate.words else 0.0
        near = sum(abs((day - other).days) <= 3 for other in clues.stamped[order])
        worth += AGREES if near > 1 else 0.0  # one of them is this stamp itself
    if clues.floor:
        after = (day - clues.floor).days
        worth += DENIED if after < -1 else SOON if after <= SOON_DAYS else 0.0
    if clues.weekday is not None:
        ago = (day.weekday() - clues.weekday) % 7
        worth += NEWS_TODAY[ago] if ago < len(NEWS_TODAY) else 0.0
    if day.month in clues.months or (day - timedelta(days=27)).month in clues.months:
        worth += MONTH_NAMED
    return worth


SOON_DAYS = 45


def last_of_month(day: date) -> date:
    """The last day of a day's month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)
