"""Briefs in, the same briefs out, those of pages of no known day narrowed to the day of the news that they
share with another page.

A page without a date may have come out in any of many months, and so may what it tells as news. Where one of
its deeds is told by another page that knows the day, the page is of that week, and so is the rest of its
news: intervals narrow each other. Nothing is narrowed on a likeness that leaves doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from communique.merging.briefs import Brief

OPEN = timedelta(days=62)
"""Widest inferred date that is left as it is: wider ones are those of pages of no known day."""
KNOWN = timedelta(days=8)
"""Widest date of the other page that tells the day."""
BEFORE, AFTER = timedelta(days=6), timedelta(days=1)
"""News is up to a week old, and its deeds lie around the one that is known."""
SURE = 0.5
"""Log-odds that the two tell one deed: from 0.5 on four pairs in five are (``fit_merging``)."""

Days = tuple[date, date]


def _open(brief: Brief) -> bool:
    """Whether it is news of a page of no known day."""
    if brief.first_day is None or brief.last_day is None or brief.background or not brief.inferred:
        return False
    return brief.last_day - brief.first_day > OPEN


def _known(brief: Brief) -> bool:
    """Whether words tell its day."""
    if brief.first_day is None or brief.last_day is None or brief.inferred:
        return False
    return brief.last_day - brief.first_day <= KNOWN


def news(briefs: Mapping[str, Brief], alike: Iterable[tuple[float, str, str]]) -> dict[str, Days]:
    """The days around the news of each article of no known day that another page dates, by the surest tie.

    ``briefs`` holds them by their report; ``alike`` pairs of reports of different articles with minus their
    log-odds, the likest first.
    """
    found: dict[str, Days] = {}
    for minus, *pair in alike:
        if -minus < SURE:
            break
        for one, other in (pair, pair[::-1]):
            undated, dated = briefs[one], briefs[other]
            if undated.article not in found and _open(undated) and _known(dated):
                assert dated.first_day is not None and dated.last_day is not None
                found[undated.article] = (dated.first_day - BEFORE, dated.last_day + AFTER)
    return found


def settled(brief: Brief, news: Mapping[str, Days]) -> Brief:
    """The brief; where it is news of a page of no known day, on the days of the news that the page shares
    with another, as far as its own allow them."""
    days = news.get(brief.article)
    if days is None or not _open(brief):
        return brief
    assert brief.first_day is not None and brief.last_day is not None
    first, last = max(brief.first_day, days[0]), min(brief.last_day, days[1])
    return replace(brief, first_day=first, last_day=last) if first <= last else brief
