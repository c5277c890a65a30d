"""All evidence of a page's date in, the interval in which it was published out, or nothing where nothing
tells.

The carrier's word counts most, then HTML metadata, then what is printed, then the address, and last what
the text presupposes. Neither the clock nor the day on which the page was fetched is ever used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from communique.articles.dates.choose import Clues, Span, choose, gather
from communique.articles.dates.evidence import Candidate, Dated, candidates
from communique.articles.dates.infer import inferred
from communique.articles.dates.other_calendars import datings
from communique.articles.dates.stamps import last_of_month
from communique.articles.dates.votes import Vote, day_in, elected
from communique.records import Interval

IN_URL = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/_]?(?P<m>[01]\d)[-/_]?(?P<d>[0-3]\d)(?!\d)"),
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>1?\d)/(?P<d>[1-3]?\d)/"),
    re.compile(r"(?<!\d)(?P<d>[0-3]\d)-(?P<m>[01]\d)-(?P<y>(?:19|20)\d\d)(?!\d)"),
)
IN_URL_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)(?:/(?=\d\d?/)|-(?=\d\d[/-]))(?P<m>[01]?\d)(?=[/-])")


def published(page: Dated) -> Interval | None:
    """The first and last day on which the page can have been published, with the words that tell."""
    if page.carrier and (day := day_in(page.carrier)):
        return Interval(start=day, end=day, basis="metadata", evidence=f"carrier: {page.carrier}"[:120])
    found = candidates(page)
    clues = gather(page, found)
    return (
        (_elected(page, found, clues) if page.metadata else None)
        or _printed(found, clues)
        or _addressed(page)
        or _by_other_calendar(page)
        or _one_of(found, clues, page)
        or inferred(page)
    )


def _elected(page: Dated, found: Sequence[Candidate], clues: Clues) -> Interval | None:
    """The day that the tags of an HTML page, its printed stamps and its address together speak for most."""
    printed = [
        Vote(choice.start, "text", candidate.words, candidate.rank)
        for candidate in found
        if (choice := choose(candidate, clues, against_text=True)) and choice.start == choice.end
    ]
    addressed = _addressed(page)
    day = addressed.start if addressed and addressed.days == 1 else None
    return elected(page.metadata, printed, day, addressed.evidence if addressed else None)


def _by_other_calendar(page: Dated) -> Interval | None:
    """The day that a line of furniture gives by the Iranian or the Islamic calendar."""
    for line in (*page.head, *page.amid, *page.foot):
        for each in datings(line):
            return Interval(start=each.start, end=each.end, basis="text", evidence=each.words)
    return None


def _printed(found: Sequence[Candidate], clues: Clues) -> Interval | None:
    """The best of the dates printed outside the article's prose, or in its dateline, if it can mean one day
    or month only."""
    best = _best(found, clues)
    if best is None or len(best[1].days) > 1:
        return None
    candidate, choice = best
    return Interval(start=choice.start, end=choice.end, basis="text", evidence=candidate.words)


def _one_of(found: Sequence[Candidate], clues: Clues, page: Dated) -> Interval | None:
    """The interval that holds all days that the best of the printed dates can mean."""
    best = _best(found, clues)
    return _narrowed(best[1].days, best[0].words, inferred(page)) if best else None


def _best(found: Sequence[Candidate], clues: Clues) -> tuple[Candidate, Span] | None:
    """The most telling date of which anything can be made, and what it means."""
    for against in (False, True):
        for candidate in found:
            choice = choose(candidate, clues, against_text=against)
            if choice:
                return candidate, choice
    return None


def _narrowed(days: Sequence[date], words: str, text: Interval | None) -> Interval:
    """The days that a stamp can mean, less those that the text rules out."""
    within = [day for day in days if text and text.start <= day <= text.end]
    days = within or days
    return Interval(start=days[0], end=days[-1], basis="inferred", evidence=words)


def _addressed(page: Dated) -> Interval | None:
    """The day or the month in the page's address."""
    url = page.url or ""
    for match in (found for form in IN_URL for found in form.finditer(url)):
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
