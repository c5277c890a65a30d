"""Dates, parties and counts come in, words go out; a date is shown as what it is, no more exact than it is
known.
"""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Sequence
from datetime import date

from communique.records import Event, Interval, Party

UNDATED = "date unknown"


_ALPHA_3 = re.compile(r"[A-Z]{3}")


def short_name(party: Party) -> str:
    """A party as news calls it: a state by its name, an organisation by its usual short name, which is its
    id."""
    is_state = _ALPHA_3.fullmatch(party.id) is not None and party.sector != "IGO"
    return party.name if is_state else party.id


def when(interval: Interval | None) -> str:
    """7 June 2022; 3 to 7 June 2022; May 2022; October to December 2024; 2022; 28 May to 3 June 2022."""
    if interval is None:
        return UNDATED
    start, end = interval.start, interval.end
    if start == end:
        return _day(start)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _months(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {_day(end)}"
    if start.year == end.year:
        return f"{start.day} {month_name[start.month]} to {_day(end)}"
    return f"{_day(start)} to {_day(end)}"


def _day(day: date) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}"


def _months(start: date, end: date) -> str:
    """Whole months, or whole years."""
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{month_name[start.month]} {start.year}"
    if start.year == end.year:
        return f"{month_name[start.month]} to {month_name[end.month]} {end.year}"
    return f"{month_name[start.month]} {start.year} to {month_name[end.month]} {end.year}"


def who(parties: Sequence[Party]) -> str:
    """Japan, India and Australia."""
    names = [short_name(party) for party in parties]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def deed(actors: Sequence[Party], recipients: Sequence[Party]) -> str:
    """Japan → India; Japan and India where it is mutual."""
    return f"{who(actors)} → {who(recipients)}" if recipients else who(actors)


NOBODY = "no outlet any more: the pages that told of it have been corrected and no longer do"
"""Who reports an event that has been withdrawn."""


def reported_by(event: Event) -> str:
    """3 independent outlets; or that there is none any more."""
    return NOBODY if event.support == "withdrawn" else counted(event.sources, "independent outlet")


def counted(number: int, one: str, many: str | None = None) -> str:
    """1 page, 2 pages, 12,345 pages."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
