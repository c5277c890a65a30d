"""All evidence of a page's date in, the interval in which it was published out, or nothing where nothing tells.

The carrier's word counts most, then HTML metadata, then what is printed, then the address, and last what the text
presupposes. Neither the clock nor the day on which the page was fetched is ever used.
"""

from __future__ import annotations

import re
from datetime import date

from communique.articles.dates.evidence import Candidate, Dated, candidates
from communique.articles.dates.infer import inferred, lower_bound, years
from communique.articles.dates.stamps import Reading, stamps
from communique.records import Interval

IN_URL = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/_]?(?P<m>[01]\d)[-/_]?(?P<d>[0-3]\d)(?!\d)")
IN_URL_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>[01]?\d)(?=[/-])")


def published(page: Dated) -> Interval | None:
    """The first and last day on which the page can have been published, with the words that tell."""
    return _told(page) or _printed(page) or _addressed(page) or inferred(page)


def _told(page: Dated) -> Interval | None:
    """What the carrier or the HTML's metadata say."""
    said = ((("carrier", page.carrier),) if page.carrier else ()) + page.metadata
    for name, text in said:
        for stamp in stamps(text):
            day = stamp.readings[0].on()
            if day:
                return Interval(start=day, end=day, basis="metadata", evidence=f"{name}: {text}"[:120])
    return None


def _printed(page: Dated) -> Interval | None:
    """The best of the dates printed outside the article's prose, or in its dateline."""
    floor = lower_bound(page)
    known = years(page)
    for candidate in candidates(page):
        days = _days(candidate, known, floor)
        if days:
            return Interval(start=days[0], end=days[-1], basis="text", evidence=candidate.words)
    return None


def _days(candidate: Candidate, known: list[int], floor: date | None) -> list[date]:
    """The days a printed date can mean, given the years that the page names and the last day it looks back on."""
    days = [day for reading in candidate.readings for day in _completed(reading, candidate.weekday, known)]
    if floor:
        later = [day for day in days if day >= floor] or days
        days = [min(later, key=lambda day: abs((day - floor).days))] if later else []
    return sorted(days)[:1]


def _completed(reading: Reading, weekday: int | None, known: list[int]) -> list[date]:
    """The day that a reading means; where no year is printed, in the years that the page names."""
    day = reading.on()
    if day:
        return [day]
    if reading.day is None:
        return []
    days = []
    for year in known:
        try:
            each = date(year, reading.month, reading.day)
        except ValueError:
            continue
        if weekday is None or each.weekday() == weekday:
            days.append(each)
    return days[:1]


def _addressed(page: Dated) -> Interval | None:
    """The day or the month in the page's address."""
    url = page.url or ""
    for match in IN_URL.finditer(url):
        try:
            day = date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            continue
        return Interval(start=day, end=day, basis="url", evidence=match[0])
    month = IN_URL_MONTH.search(url)
    if month and 1 <= int(month["m"]) <= 12:
        first = date(int(month["y"]), int(month["m"]), 1)
        return Interval(start=first, end=last_of_month(first), basis="url", evidence=month[0])
    return None


def last_of_month(day: date) -> date:
    """The last day of a day's month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
