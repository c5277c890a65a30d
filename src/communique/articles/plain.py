"""A page of plain text in, its lines sorted out."""

from __future__ import annotations

from communique.articles.decode import decode
from communique.articles.lines import split
from communique.articles.parts import Parts, sort
from communique.records import Page


def read_plain(page: Page) -> Parts:
    """The parts of a plain text page."""
    return sort(split(decode(page)))
