"""What a page says of its own date, sorted by where it stands: the record that the weighing works on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from communique.articles.dates.stamps import Reading, Stamp, named_weekdays, stamps
from communique.articles.dates.words import words


class Dated(NamedTuple):
    """The places of a page in which dates stand."""

    head: tuple[str, ...] = ()
    """Furniture before the article: mastheads, stamps, bylines."""
    amid: tuple[str, ...] = ()
    """Furniture between its paragraphs."""
    foot: tuple[str, ...] = ()
    """Furniture after it: sign-offs, copyright lines."""
    body: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    title: str | None = None
    url: str | None = None
    carrier: str | None = None
    """The date that the carrier of the page gives, unparsed."""
    metadata: tuple[tuple[str, str], ...] = ()
    """Names of HTML metadata and the dates they give, unparsed, the most trusted first."""


class Candidate(NamedTuple):
    """A printed date that may be the page's own."""

    readings: tuple[Reading, ...]
    weekday: int | None
    words: str
    rank: int
    """How much its place and its words tell: 0 for "first published", 1 "published", 2 a bare stamp, 3 a
    dateline, 4 "updated", 5 a month or the headline, 6 and more the foot of the page."""


COPYRIGHT = re.compile(r"©|\(c\)|copyright|rights reserved|\bcc by", re.IGNORECASE)
DATELINE = re.compile(r"^[^a-z]{0,3}[A-Z][^.!?]{0,80}?(?:\)|[A-Z\d.])\s*(?:--|[-–—:])")

SET_OFF = re.compile(r"\W{0,3}(?:\d\d?[:.]\d\d(?:\s?[A-Za-z.]{1,4})?)?\s?(?:[-–—|:)\]]|\.\s)")
"""What stands between the date that a paragraph begins with and its first sentence, an hour and a dash
maybe."""
OPENED = 60
"""Characters of a paragraph in which such a date is looked for."""
TOP = 3
"""Paragraphs from the first, deck and byline among them, of which one may begin with the page's date."""
CHRONICLED = 8
"""Paragraphs from the first, of which a chronology's begin with dates."""

STAMP_LINE = 220
"""The longest line of furniture, in characters, in which a date is taken for a stamp."""

BESIDE = 30
"""The most letters that may stand beside a date at the head of the text that is no sentence."""


def candidates(page: Dated) -> list[Candidate]:
    """The printed dates that may be the page's own, the most telling first, then in the page's order."""
    found = [each for line in page.head if not _repeats(line, page.title) for each in _in_line(line, 2)]
    found += _opening(page.body)
    for line in page.body[:2]:
        found += [each for each in _in_line(line, 3) if _fills(each, line)]
    for line in page.body[2:][-2:]:
        found += [each for each in _in_line(line, 6) if _fills(each, line)]
    found += _in_line(page.title or "", 5)
    found += [
        each  # without a year it dates a picture
        for line in page.amid
        for each in _in_line(line, 4)
        if each.readings[0].day and each.readings[0].year
    ]
    found += [each for line in page.foot for each in _in_line(line, 6)]
    return sorted(found, key=lambda each: (each.rank, each.readings[0].year is None))


def _fills(candidate: Candidate, line: str) -> bool:
    """Whether a paragraph is a full date and little else."""
    reading = candidate.readings[0]
    beside = sum(map(str.isalpha, line)) - sum(map(str.isalpha, candidate.words))
    return reading.on() is not None and beside <= BESIDE and not line.rstrip().endswith((".", "!", "?"))


def _repeats(line: str, title: str | None) -> bool:
    """Whether a line is the path to the page, which ends in its headline."""
    return title is not None and title in line


def _in_line(line: str, rank: int) -> list[Candidate]:
    if len(line) > STAMP_LINE:
        return []
    found = []
    for stamp in stamps(line):
        before = line[max(0, stamp.start - 30) : stamp.start]
        if stamp.readings[0].day is None:
            found.append(_candidate(stamp, rank + 3))
        elif words("first").search(before):
            found.append(_candidate(stamp, rank - 2))
        elif words("published").search(before):
            found.append(_candidate(stamp, rank - 1))
        elif words("updated").search(before):
            found.append(_candidate(stamp, rank + 2))
        else:
            found.append(_candidate(stamp, rank))
    return found


def _opening(body: Sequence[str]) -> list[Candidate]:
    """The dates that the article opens with; none where paragraph after paragraph does, as a chronology has
    it."""
    if sum(bool(_opens(each)) for each in body[:CHRONICLED]) > 1:
        return []
    first = _in_dateline(body[0]) if body else []
    return [*first, *(each for line in body[:TOP] for each in _opens(line) if each.readings[0].on())]


def _in_dateline(paragraph: str) -> list[Candidate]:
    line = DATELINE.match(paragraph[:100])
    return [_candidate(each, 3) for each in stamps(line[0]) if each.readings[0].day] if line else []


def _opens(paragraph: str) -> list[Candidate]:
    """The date that a paragraph begins with, set off from its first sentence."""
    return [
        _candidate(each, 3)
        for each in stamps(paragraph[:OPENED])[:1]
        if each.start <= 1 and each.readings[0].day and SET_OFF.match(paragraph[each.end :])
    ]


def _candidate(stamp: Stamp, rank: int) -> Candidate:
    return Candidate(stamp.readings, stamp.weekday, stamp.text, rank)


def copyright_year(page: Dated) -> int | None:
    """The year that the page's notice of copyright gives, the last of a span of years."""
    for line in (*page.foot, *page.head, *page.amid):
        if COPYRIGHT.search(line):
            years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", line)
            if years:
                return max(map(int, years))
    return None


def stamped_weekday(page: Dated) -> int | None:
    """The weekday that a line near the headline names without a date ("Filed Saturday")."""
    for line in page.head:
        if len(line) <= STAMP_LINE // 2 and not stamps(line):
            days = named_weekdays(line)
            if len(days) == 1:
                return days[0]
    return None
