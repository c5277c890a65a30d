"""A line that ends in a hyphen and the line after it in, the two as one out.

The words are those of ``data/hyphens.toml``.
"""

from __future__ import annotations

import functools
import re
from importlib import resources

import tomli

BROKEN = re.compile(r"(\w+)[-\u00ad¬‐]$")
"""The last word of a line that ends within it; a soft hyphen and the sign that scanners make of it are never
written out."""
FIRST = re.compile(r"\w+")
WRITTEN = re.compile(r"\w+(?:-\w+)*")
LONGEST = 60
"""Characters at a line's end in which its last word stands: a paragraph that is put together line by line
must not be looked through each time."""


def written(page: str) -> frozenset[str]:
    """The words of a page in lower case, those with hyphens whole."""
    return frozenset(WRITTEN.findall(page.lower()))


def is_broken(line: str, following: str) -> bool:
    """Whether a word begins at the end of a line and goes on in the next."""
    return following[:1].islower() and BROKEN.search(line[-LONGEST:]) is not None


def mended(line: str, following: str, page: frozenset[str]) -> str:
    """The two lines as one. ``page`` are its words: one that stands there whole is written so."""
    head, tail = BROKEN.search(line[-LONGEST:]), FIRST.match(following)
    if head is None or tail is None:
        return f"{line} {following}"
    before, after = head[1].lower(), tail[0].lower()
    if after in _words("apart"):
        return f"{line} {following}"
    if line[-1] in "-‐" and _is_written(head[1], before, after, page):
        return line + following
    return line[:-1] + following


def _is_written(word: str, before: str, after: str, page: frozenset[str]) -> bool:
    """Whether the hyphen belongs to the word."""
    if before + after in page:
        return False
    initials = len(word) > 1 and word.isupper()
    known = before in _words("after") or after in _words("before")
    return initials or known or f"{before}-{after}" in page


@functools.cache
def _words(table: str) -> frozenset[str]:
    file = resources.files("communique.articles") / "data" / "hyphens.toml"
    return frozenset(tomli.loads(file.read_text(encoding="utf-8"))[table])
