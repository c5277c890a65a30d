"""A source that holds no page in; the failure that says so, and what to do, out."""

from __future__ import annotations

from collections.abc import Iterator

from communique.pages.kinds import binary_format
from communique.pages.making import make_error
from communique.pages.source import Source
from communique.records import PageError


def read_binary(source: Source) -> Iterator[PageError]:
    """A picture, a database, an office document and the like."""
    words = binary_format(source.head()) or "binary data"
    yield make_error(source.uri, f"{words}, not a page; save the page as text or HTML")


def read_other(source: Source) -> Iterator[PageError]:
    """Text that is data or code."""
    yield make_error(source.uri, "data or code, not a page")
