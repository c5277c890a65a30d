"""Words for a day come in, as options and input lines give them; the first and the last day meant go out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

SHORTENED = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
WRITTEN_OUT = ("%d %B %Y", "%B %d, %Y", "%Y-%m-%dT%H:%M:%S%z")


def shortened(text: str) -> tuple[date, date] | None:
    """The days of 2022, 2022-06 or 2022-06-07; None for other words. Raises ValueError for no such day."""
    parts = SHORTENED.fullmatch(text.strip())
    if parts is None:
        return None
    year, month, day = (int(part) if part else None for part in parts.groups())
    assert year is not None
    last_month = month or 12
    first = date(year, month or 1, day or 1)
    return first, first if day else date(year, last_month, monthrange(year, last_month)[1])


def written_out(text: str) -> date | None:
    """The day of 7 June 2022, June 7, 2022 or 2022-06-07T10:00:00Z; None for other words."""
    for form in WRITTEN_OUT:
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    return None
