"""The days that the tags of an HTML page, its printed stamps and its address give in, the likeliest day of
publication out.

Each source counts by how often it is right where others differ. Tags of one page repeat each other, so the
best of them counts in full and the others little. A tag in universal time may be a day off the outlet's own:
it speaks for the days before and after too, if less, and a stamp printed beside the headline settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from communique.articles.dates.stamps import stamps
from communique.records import Interval


class Vote(NamedTuple):
    """What a source says: a tag by its name, the text by its stamp's rank."""

    day: date
    source: Literal["metadata", "text", "url"]
    words: str
    rank: int = 0


TAGS = {
    "datePublished": 3.0,
    "article:published_time": 3.0,
    "itemprop": 2.6,
    "class": 2.0,
    "labelled": 1.8,
    "time": 1.6,
    "dated": 1.6,
    "date": 1.2,
    "dc.date": 1.2,
    "htmldate": 1.2,
}
OTHER_TAG = 2.4
"""What a tag counts alone; ``htmldate`` is what that library makes of the page's elements and text."""
AGAIN = 0.3
"""What each further tag of the same day adds."""
BESIDE = 0.85
"""The share of a tag in universal time that goes to the days before and after it."""
STAMPS = (3.0, 2.6, 1.8, 1.4, 0.4)
FAR_STAMP = 0.3
"""What a printed stamp counts by its rank: "first published", "published", bare, dateline, updated; and one
further down. Only the best stamp of a day counts. All set by hand on one half of 800 pages."""
ADDRESS = 2.0

UNIVERSAL = re.compile(r"\d(?:Z|[+-]00:?00)$")
GUESS = "htmldate"


def elected(
    tags: Sequence[tuple[str, str]], printed: Sequence[Vote], addressed: date | None, address: str | None
) -> Interval | None:
    """The day for which most speaks, with the words of what speaks for it most."""
    dated = [each for each in _dated(tags) if not _is_mere_year(*each[:2])]
    if not dated:
        return None
    days = dict.fromkeys([*(day for day, _, _ in dated), *(vote.day for vote in printed)])
    if addressed:
        days[addressed] = None
    best = max(days, key=lambda day: _worth(day, dated, printed, addressed))
    basis: Literal["metadata", "text", "url"]
    said = next((f"{name}: {text}"[:120] for day, name, text in dated if day == best), None)
    if said is not None:
        basis, words = "metadata", said
    elif best == addressed and address:
        basis, words = "url", address
    else:
        basis, words = "text", next(vote.words for vote in printed if vote.day == best)
    return Interval(start=best, end=best, basis=basis, evidence=words)


def day_in(text: str) -> date | None:
    """The day that a tag gives."""
    return next((stamp.readings[0].on() for stamp in stamps(text)[:1] if stamp.readings), None)


def _dated(tags: Sequence[tuple[str, str]]) -> Iterator[tuple[date, str, str]]:
    """The tags with the days they give; the guess only where no tag says the same."""
    found = [(day, name, text) for name, text in tags if (day := day_in(text))]
    said = {day for day, name, _ in found if name != GUESS}
    yield from (each for each in found if each[1] != GUESS or each[0] not in said)


def _is_mere_year(day: date, name: str) -> bool:
    """Whether a day is what htmldate makes of a page that tells the year alone."""
    return name == GUESS and (day.month, day.day) == (1, 1)


def _worth(
    day: date, tags: Sequence[tuple[date, str, str]], printed: Sequence[Vote], addressed: date | None
) -> float:
    by_name: dict[str, float] = {}
    for said, name, text in tags:
        apart = abs((said - day).days)
        if apart == 0 or (apart == 1 and UNIVERSAL.search(text.strip())):
            share = 1.0 if apart == 0 else BESIDE
            by_name[name] = max(by_name.get(name, 0.0), share * TAGS.get(name, OTHER_TAG))
    best = max(by_name.values(), default=0.0)
    stamped = max((_rated(vote) for vote in printed if vote.day == day), default=0.0)
    return best + AGAIN * max(0, len(by_name) - 1) + stamped + (ADDRESS if day == addressed else 0.0)


def _rated(vote: Vote) -> float:
    return STAMPS[vote.rank] if vote.rank < len(STAMPS) else FAR_STAMP
