"""The characters of a page in, its lines out, with what stands around each."""

from __future__ import annotations

from typing import NamedTuple

from communique.articles.wrapped import unwrapped

MAX_LINES = 20_000
"""No news page has more lines; what follows is left unread (a log file, a table)."""


class Line(NamedTuple):
    """A line that is not empty, without the white space at its ends."""

    text: str
    gap_before: bool
    """Whether an empty line, or the page's edge, stands before it."""
    gap_after: bool


def split(text: str) -> list[Line]:
    """The lines of a page that are not empty, paragraphs that were broken by hand put together again."""
    raw = [_unmarked(line) for line in unwrapped(text.split("\n")[:MAX_LINES])]
    return [
        Line(line, i == 0 or not raw[i - 1], i + 1 == len(raw) or not raw[i + 1])
        for i, line in enumerate(raw)
        if line
    ]


def _unmarked(line: str) -> str:
    """A line without the signs that tell a printer what it is, as wires have them: "^Talks end<"."""
    return line[1:].rstrip("<=") if line.startswith("^") else line
