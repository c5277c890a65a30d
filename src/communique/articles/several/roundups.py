"""The lines of a page in, the items of a round-up out; none where the page is none.

An article with subheads looks much like "World in brief", so that a page is split only where it calls itself
a round-up and has items of one shape, or where several paragraphs open with datelines of their own: no
article is written in Tashkent on Monday and in Kathmandu on Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from communique.articles.dates.stamps import stamps
from communique.articles.several.clues import called, names
from communique.articles.several.entries import Entry, is_headline, is_said

LEAST = 3
"""Items of the shortest round-up."""
COVERED = 0.6
"""The share of a page's prose that its items must hold."""
DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ ,/]+[A-ZÀ-Þ][\w'’À-ÿ.-]+){0,4})"
    r"[^a-z]{0,4}(?:[^.!?]{0,40}?\([^()]{2,40}\))?\s*(?:--|[-–—]{1,2})\s*(?=\S)"
)
"""CITY, Month day (AGENCY) -- ."""
LEAD_IN = re.compile(
    r"[A-ZÀ-Þ][\w'’À-ÿ-]*(?:[ ,/-]+(?:[A-ZÀ-Þ]|of|the|and|de|da)[\w'’À-ÿ-]*){0,4}"
    r"\s?(?::|\.|\s[–—-])\s+(?=[A-ZÀ-Þ\"“])"
)
"""A place or topic of a few capitalised words that a colon, a full stop or a dash sets apart."""
CAPITALS = re.compile(r"[A-ZÀ-Þ]{4,}(?:[ -][A-ZÀ-Þ]{3,}){0,3}(?:['’]s)?,? [a-z]")
"""The first words of a paragraph in capitals: "NORTH MACEDONIA on Friday became"."""
TOPIC = (4, 30)
"""Characters of the shortest and the longest line in capitals that is the topic of an item."""
BULLET = re.compile(r"(?:[•●▪■◆►▶*–-]|\(?\d{1,2}[.)])\s+(?=\S)")
ALONE = re.compile(r"(?:[•●▪■◆►▶*#–-]+|\(?\d{1,2}[.)])\s*")


def roundup_entries(lines: Sequence[str], titles: Sequence[str]) -> list[Entry]:
    """The items of a round-up in the lines of a page, those that are no part of its article left blank.
    ``titles`` are its headline and the lines beside it."""
    dated = _covering(lines, _opened_by(lines, _is_dateline))
    if len({lines[e.start].split()[0] for e in dated}) >= LEAST:
        return [entry._replace(when=entry.start, words=_dateline(lines[entry.start])) for entry in dated]
    if not called("roundup", titles):
        return []
    shapes: tuple[list[Entry], ...] = (
        _headed(lines),
        _opened_by(lines, lambda line: (LEAD_IN.match(line) or CAPITALS.match(line)) is not None),
        _opened_by(lines, lambda line: BULLET.match(line) is not None),
    )
    return next((found for shape in shapes if (found := _covering(lines, shape))), [])


def _covering(lines: Sequence[str], entries: list[Entry]) -> list[Entry]:
    """The items, if they are enough and hold most of the page's prose."""
    inside = sum(len(line) for entry in entries for line in lines[entry.start : entry.end] if is_said(line))
    whole = sum(len(line) for line in lines if is_said(line))
    return entries if len(entries) >= LEAST and inside >= COVERED * whole else []


def _opened_by(lines: Sequence[str], opens: Callable[[str], bool]) -> list[Entry]:
    """The items that begin with paragraphs of one shape."""
    starts = [i for i, line in enumerate(lines) if is_said(line) and opens(line)]
    return [Entry(a, b) for a, b in zip(starts, [*starts[1:], len(lines)], strict=False)]


def _is_dateline(line: str) -> bool:
    return bool(_dateline(line))


def _dateline(line: str) -> str:
    """The dateline of a paragraph, if it is in capitals, or tells a day or an agency."""
    found = DATELINE.match(line)
    if found is None or not (found["place"].split(",")[0].isupper() or "(" in found[0] or stamps(found[0])):
        return ""
    return found[0]


def _headed(lines: Sequence[str]) -> list[Entry]:
    """The items that have headlines: short lines, numbered or not, that lead straight into prose."""
    starts = [
        i
        for i in range(len(lines) - 1)
        if is_said(lines[i + 1])
        and (_is_topic(lines[i]) or is_headline(bare(lines[i])))
        and not _is_no_item(lines[i])
    ]
    return [Entry(a, b, headline=a) for a, b in zip(starts, [*starts[1:], len(lines)], strict=False)]


def _is_topic(line: str) -> bool:
    """Whether a line is a place or topic in capitals alone."""
    return line.isupper() and TOPIC[0] <= len(line) <= TOPIC[1] and line.replace(" ", "").isalpha()


def _is_no_item(line: str) -> bool:
    """Whether a headline asks, as in an interview, or names the whole."""
    return line.endswith("?") or names("roundup", line)


def bare(line: str) -> str:
    """A headline without its number or bullet."""
    return ALONE.sub("", line, count=1) if ALONE.match(line) else line
