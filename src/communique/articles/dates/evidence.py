"""What a page says of its own date, sorted by where it stands: the record that the weighing works on."""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.articles.dates.stamps import Reading, Stamp, stamps


class Dated(NamedTuple):
    """The places of a page in which dates stand."""

    head: tuple[str, ...] = ()
    """Furniture before the article's last paragraph: mastheads, stamps, bylines."""
    foot: tuple[str, ...] = ()
    """Furniture after it: sign-offs, copyright lines."""
    body: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
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
    """How much its place tells: 0 for a line that says so, 1 for a bare stamp, 2 for a dateline, 3 for a foot."""


SAYS_PUBLISHED = re.compile(
    r"\b(?:published|posted|publication|first|date|filed|released?|issued|publi[ée]|publicado|write|launched|issue of)\b",
    re.IGNORECASE,
)
SAYS_UPDATED = re.compile(r"\b(?:updated?|modified|last|aktualisiert|edited)\b", re.IGNORECASE)
COPYRIGHT = re.compile(r"©|\(c\)|copyright|rights reserved|\bcc by", re.IGNORECASE)
DATELINE = re.compile(r"^[^a-z]{0,3}[A-Z][^.!?]{0,80}?(?:\)|[A-Z\d.])\s*(?:--|[-–—:])")
AGO = re.compile(r"\b(?:ago|vor|hace|il y a)\b", re.IGNORECASE)

STAMP_LINE = 220
"""The longest line of furniture, in characters, in which a date is taken for a stamp."""


def candidates(page: Dated) -> list[Candidate]:
    """The printed dates that may be the page's own, the most telling first, then in the page's order."""
    found = [each for line in page.head for each in _in_line(line, 1)]
    found += [each for line in page.foot for each in _in_line(line, 3)]
    if page.body:
        found += _in_dateline(page.body[0])
    return sorted(found, key=lambda each: each.rank)


def _in_line(line: str, rank: int) -> list[Candidate]:
    if len(line) > STAMP_LINE:
        return []
    found = []
    for stamp in stamps(line):
        if stamp.readings[0].day is None:
            continue
        before = line[max(0, stamp.start - 30) : stamp.start]
        if SAYS_UPDATED.search(before) and not SAYS_PUBLISHED.search(before):
            found.append(_candidate(stamp, rank + 1))
        elif SAYS_PUBLISHED.search(before):
            found.append(_candidate(stamp, rank - 1))
        else:
            found.append(_candidate(stamp, rank))
    return found


def _in_dateline(paragraph: str) -> list[Candidate]:
    line = DATELINE.match(paragraph[:100])
    return [_candidate(each, 2) for each in stamps(line[0]) if each.readings[0].day] if line else []


def _candidate(stamp: Stamp, rank: int) -> Candidate:
    return Candidate(stamp.readings, stamp.weekday, stamp.text, rank)


def copyright_year(page: Dated) -> int | None:
    """The year that the page's notice of copyright gives, the last of a span of years."""
    for line in (*page.foot, *page.head):
        if COPYRIGHT.search(line):
            years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", line)
            if years:
                return max(map(int, years))
    return None
