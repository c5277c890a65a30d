"""A page without a printed date in, the interval that its text and its notices allow out.

The last day that the text looks back on is the earliest day of publication; the year of the copyright notice, or the
year in which that day lies, ends the interval.
"""

from __future__ import annotations

import re
from datetime import date

from communique.articles.dates.evidence import Dated, copyright_year
from communique.articles.dates.stamps import Stamp, stamps
from communique.records import Interval

SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")
FUTURE = re.compile(
    r"\b(?:will|would|shall|should|may|might|could|can|until|till|due|by|before|from|expected|scheduled|planned|set|to)\b",
    re.IGNORECASE,
)
NEAR = 60
"""A word of the future so many characters before a date, in its sentence, makes it no bound."""
YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]\d|\d|%)")


def lower_bound(page: Dated) -> date | None:
    """The last full date, or first day of a month, that the text looks back on."""
    days = []
    for paragraph in page.body:
        for stamp in stamps(paragraph[:5000]):
            reading = stamp.readings[0]
            if reading.year and len(stamp.readings) == 1 and not _ahead(paragraph, stamp):
                days.append(date(reading.year, reading.month, reading.day or 1))
    return max(days, default=None)


def _ahead(paragraph: str, stamp: Stamp) -> bool:
    before = paragraph[max(0, stamp.start - NEAR) : stamp.start]
    return FUTURE.search(SENTENCE.split(before)[-1]) is not None


def years(page: Dated) -> list[int]:
    """The years that the page can be of, the likeliest first."""
    notice = copyright_year(page)
    printed = [int(y) for line in (*page.head, *page.foot) for y in YEAR.findall(line)]
    told = sorted({int(y) for paragraph in page.body for y in YEAR.findall(paragraph)}, reverse=True)
    floor = lower_bound(page)
    first = [notice] if notice else []
    return list(dict.fromkeys((*first, *printed, *([floor.year] if floor else []), *told)))


def inferred(page: Dated) -> Interval | None:
    """The interval from the last day looked back on to the end of the year, where a year can be told."""
    notice = copyright_year(page)
    floor = lower_bound(page)
    if notice:
        first = date(notice, 1, 1)
        start = floor if floor and floor.year == notice else first
        return Interval(start=start, end=date(notice, 12, 31), basis="inferred", evidence=f"© {notice}")
    if floor:
        return Interval(
            start=floor, end=date(floor.year, 12, 31), basis="inferred", evidence=floor.isoformat()
        )
    return None
