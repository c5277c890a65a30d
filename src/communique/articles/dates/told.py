"""Paragraphs in, the days out on which a text that tells these events of the world as its news can have
been written.

A text that says "on Tuesday" of a summit known to have been on a Tuesday was written in the six days after;
one that says "last month" in the month after. Two signs must agree: the words that name the event, and its
weekday or the relative time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from communique.articles.dates.landmarks import Landmark, presupposed
from communique.articles.dates.sentences import sentences
from communique.articles.dates.stamps import last_of_month, named_weekdays
from communique.articles.dates.words import words


class Window(NamedTuple):
    """The days on which a text can have been written, by an event it tells of, and the event."""

    start: date
    end: date
    event: date
    what: str


OPENING = 5
"""Paragraphs from the first in which news is told; background comes later."""
PRINTED_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b|\byears? (?:ago|earlier|before|after|later)\b|\banniversary\b", re.IGNORECASE
)
SAME_WEEKDAY = 6
"""Days for which a bare weekday names the last day of that name."""


def told(title: str | None, body: Sequence[str]) -> list[Window]:
    """The windows of the events told as news: by their weekday in the headline and the opening, by
    "last month" and the like anywhere."""
    texts = ([title] if title else []) + list(body)
    return [
        window
        for i, text in enumerate(texts)
        for around in [f"{title} {text}" if title and i <= OPENING else text]
        if any(not each.lasting for each in presupposed(around))
        for sentence in sentences(text)
        for window in _of(sentence, around if i <= OPENING else sentence, i <= OPENING)
    ]


def _of(sentence: str, around: str, opening: bool) -> Iterator[Window]:
    events = [each for each in presupposed(around) if not each.lasting and _touches(sentence, each)]
    if not events or PRINTED_YEAR.search(sentence) or words("coming").search(sentence):
        return
    days = named_weekdays(sentence) if opening else []
    for event in events:
        yield from _by_weekday(event, days)
        yield from _by_period(event, sentence)


def _touches(sentence: str, event: Landmark) -> bool:
    """Whether a sentence names an event, but for one of its words that paragraph or headline may have."""
    named = sum(any(word in sentence for word in either) for either in event.words)
    return named >= max(1, len(event.words) - 1)


def _by_weekday(event: Landmark, weekdays: Sequence[int]) -> Iterator[Window]:
    length = (event.end - event.start).days
    for offset in range(min(length, SAME_WEEKDAY) + 1):
        day = event.start + timedelta(days=offset)
        if day.weekday() in weekdays:
            yield Window(day, day + timedelta(days=SAME_WEEKDAY), day, event.what)


def _by_period(event: Landmark, sentence: str) -> Iterator[Window]:
    lead = words("last_month").search(sentence)
    month_end = last_of_month(event.start)
    if lead:
        yield Window(
            month_end + timedelta(days=1),
            last_of_month(month_end + timedelta(days=1)),
            event.start,
            event.what,
        )
    elif words("this_month").search(sentence):
        yield Window(event.start, month_end, event.start, event.what)
    monday = event.start - timedelta(days=event.start.weekday())
    if words("last_week").search(sentence):
        yield Window(monday + timedelta(days=7), monday + timedelta(days=13), event.start, event.what)
    elif words("this_week").search(sentence):
        yield Window(event.start, monday + timedelta(days=6), event.start, event.what)
