"""All evidence of a page's date in, the interval in which it was published out, or nothing where nothing
tells.

The carrier's word counts most, then HTML metadata, then what is printed, then the address, and last what
the text presupposes. Neither the clock nor the day on which the page was fetched is ever used.
"""

from __future__ import annotations

import re
from datetime import date

from communique.articles.dates.choose import choose, gather, last_of_month
from communique.articles.dates.evidence import Dated, candidates
from communique.articles.dates.infer import inferred
from communique.articles.dates.stamps import stamps
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
    found = candidates(page)
    clues = gather(page, found)
    for against in (False, True):
        for candidate in found:
            choice = choose(candidate, clues, against_text=against)
            if choice:
                return Interval(start=choice.start, end=choice.end, basis="text", evidence=candidate.words)
    return None


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
