"""The characters of a page in, its lines out, with what stands around each."""

from __future__ import annotations

from typing import NamedTuple

MAX_LINES = 20_000
"""No news page has more lines; what follows is left unread (a log file, a table)."""

WRAPPED_WIDTH = (50, 90)
"""Lines broken by hand, as in e-mails and old wires, end between these columns."""

WRAPPED_SHARE = 0.6
"""A page is taken as broken by hand where this share of its lines ends there; no scraped page of 438 is."""


class Line(NamedTuple):
    """A line that is not empty, without the white space at its ends."""

    text: str
    gap_before: bool
    """Whether an empty line, or the page's edge, stands before it."""
    gap_after: bool


def split(text: str) -> list[Line]:
    """The lines of a page that are not empty, paragraphs that were broken by hand put together again."""
    raw = [line.strip() for line in text.split("\n")[:MAX_LINES]]
    if _is_wrapped(raw):
        raw = _unwrapped(raw)
    return [
        Line(line, i == 0 or not raw[i - 1], i + 1 == len(raw) or not raw[i + 1])
        for i, line in enumerate(raw)
        if line
    ]


def _is_wrapped(raw: list[str]) -> bool:
    full = [line for line in raw if line]
    low, high = WRAPPED_WIDTH
    within = sum(low <= len(line) <= high for line in full)
    unended = sum(low <= len(line) <= high and line[-1] not in '.!?"”:)' for line in full)
    longest = max(map(len, full), default=0)
    return (
        len(full) >= 8
        and longest <= high + 10
        and within >= WRAPPED_SHARE * len(full)
        and unended >= within / 2
    )


def _unwrapped(raw: list[str]) -> list[str]:
    """Joins a line to the one before it where that one was full and did not end there."""
    joined: list[str] = []
    low = WRAPPED_WIDTH[0]
    previous = 0
    for line in raw:
        if line and previous >= low and joined and joined[-1]:
            joined[-1] += " " + line
        else:
            joined.append(line)
        previous = len(line)
    return joined
