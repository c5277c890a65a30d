"""Brief in; out, what blocking asks of it again and again, worked out once: its keys, its words as a set,
its days as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from sys import intern
from typing import NamedTuple

from communique.merging.briefs import Brief
from communique.merging.near_types import near
from communique.records import EventType

MOST_PARTIES = 8
"""Parties of one brief that are looked at, in alphabetical order: a longer list shares two of its first eight
anyway."""
NEARLY = 3
"""Days between two dates that may be a slip of one of the reports (a time zone, "Monday" for "Sunday
night")."""
LOOKS_BACK = 1000
"""Days before its publication on which a deed without a printed date can have been done: pages look back."""
NARROW = 62
"""Days from the first to the last of the widest date that is compared on few words."""
DAYS_OF_KEY = 9
"""Days up to which each day of a date is a key: it leads to a report that tells the deed in other words."""

ALWAYS = (0, date.max.toordinal())
"""The days of a deed of which nothing tells when it was done."""


class Prepared(NamedTuple):
    """A brief as blocking sees it. Days are ordinals of the calendar."""

    brief: Brief
    article: str
    type: EventType
    near: tuple[EventType, ...]
    """The types that may stand for its own."""
    keys: tuple[str, ...]
    first_parties: tuple[str, ...]
    """Those that are looked at."""
    words: frozenset[str]
    first: int
    """The first day on which it can have happened if the page looks back, and the last."""
    last: int
    dated: bool
    """Whether anything tells these."""
    told: tuple[int, int] | None
    """First and last day of its date, where that is narrow."""


def prepared(brief: Brief) -> Prepared:
    """What blocking asks of a brief."""
    told, days = _narrow(brief), _days(brief)
    first, last = days or ALWAYS
    return Prepared(
        brief=brief,
        article=brief.article,
        type=brief.type,
        near=near(brief.type),
        keys=tuple(map(intern, _keys(brief, told))),
        first_parties=brief.parties[:MOST_PARTIES],
        words=frozenset(brief.words),
        first=first,
        last=last,
        dated=days is not None,
        told=told,
    )


def _days(brief: Brief) -> tuple[int, int] | None:
    if brief.first_day is None or brief.last_day is None:
        published = brief.published.toordinal() if brief.published else None
        return (published - LOOKS_BACK, published) if published else None
    first = brief.first_day.toordinal()
    return (first - LOOKS_BACK if brief.inferred else first), brief.last_day.toordinal()


def _narrow(brief: Brief) -> tuple[int, int] | None:
    if brief.first_day is None or brief.last_day is None:
        return None
    days = brief.first_day.toordinal(), brief.last_day.toordinal()
    return days if days[1] - days[0] <= NARROW else None


def _keys(brief: Brief, told: tuple[int, int] | None) -> Iterator[str]:
    """The words and people of a brief; where its date is narrow also its type with each day, and its parties
    with each month."""
    yield from brief.words
    if len(brief.parties) > 1:
        yield f"{brief.type} {' '.join(brief.parties[:MOST_PARTIES])}"
    for name in brief.people:
        yield f"{name} acts"
    if told is None:
        return
    if told[1] - told[0] < DAYS_OF_KEY:
        for day in range(told[0], told[1] + 1):
            yield f"{brief.type} {day}"
    first, last = (12 * day.year + day.month for day in map(date.fromordinal, told))
    for month in range(first, last + 1):
        for party in brief.parties[:MOST_PARTIES]:
            yield f"{party} {month}"
