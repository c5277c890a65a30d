"""The times that entries open with and the day of their page in; out, the day of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from communique.articles.dates.stamps import Reading, named_weekdays, stamps
from communique.articles.several.live import may_pass_midnight, step
from communique.articles.several.opening import Opening, opening
from communique.records import Interval

AHEAD = timedelta(days=1)
"""An entry may be of the day after the page's, in another zone."""
LONGEST = timedelta(days=60)
"""No live blog or round-up reaches further back."""
OPEN = 60
"""Days of the longest spell that a page can be of from which the year of an entry is taken."""


def entry_days(words: Sequence[str], page: Interval | None, *, updated: bool) -> list[Interval | None]:
    """The day of each entry: printed, or told by how often midnight passed; None where it is the page's.

    ``words`` are those that tell each entry's time; ``updated`` whether the page's day is that of its last
    change, so that its last entry is of that day, and not its first.
    """
    printed = [_printed(each, page) for each in words]
    if any(printed) or page is None or page.days != 1:
        return printed
    told = [found for each in words if (found := opening(each))]
    if len(told) < len(words) or any(each.ago for each in told):
        return printed
    passed = _midnights(told)
    if not any(passed):
        return printed
    first = _first_day(words, passed, page.start) or page.start - timedelta(days=max(passed) * updated)
    return [_at(first + timedelta(days=days), each) for days, each in zip(passed, words, strict=True)]


def _printed(words: str, page: Interval | None) -> Interval | None:
    found = stamps(words)
    if not found or len(found[0].readings) != 1:
        return None
    day = _on(found[0].readings[0], page)
    return Interval(start=day, end=day, basis="text", evidence=words) if day else None


def _on(reading: Reading, page: Interval | None) -> date | None:
    """The day; where no year is printed, the last that is not after the page's."""
    if reading.year or page is None:
        return reading.on()
    last = page.end + AHEAD
    days = (_made(year, reading) for year in (last.year, last.year - 1))
    return (
        next((day for day in days if day and page.start - LONGEST <= day <= last), None)
        if page.days <= OPEN
        else None
    )


def _made(year: int, reading: Reading) -> date | None:
    """The day in a year that has it."""
    try:
        return reading._replace(year=year).on()
    except ValueError:
        return None


def _midnights(told: Sequence[Opening]) -> list[int]:
    """How many midnights passed between the earliest entry and each."""
    onward = 1 if sum(step(a, b) for a, b in pairwise(told)) > 0 else -1
    days = [0]
    for a, b in pairwise(told):
        passed = may_pass_midnight(a, b) and (b.order > a.order) != (onward > 0)
        days.append(days[-1] + onward * passed)
    return [each - min(days) for each in days]


def _first_day(words: Sequence[str], passed: Sequence[int], page: date) -> date | None:
    """The day of the earliest entry, where one of them names its weekday."""
    for each, days in zip(words, passed, strict=True):
        for weekday in named_weekdays(each):
            back = ((page + AHEAD).weekday() - weekday) % 7
            return page + AHEAD - timedelta(days=back + days)
    return None


def _at(day: date, words: str) -> Interval:
    return Interval(start=day, end=day, basis="inferred", evidence=words)
