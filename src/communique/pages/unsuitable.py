"""A file that holds no page in; the failure that says so, and what to do, out."""

from __future__ import annotations

from collections.abc import Iterator

from communique.pages.kinds import HEAD_BYTES, binary_format
from communique.pages.making import make_error
from communique.pages.sources import Source
from communique.records import PageError


def read_binary(source: Source) -> Iterator[PageError]:
    """A picture, a database, an office document and the like."""
    with source.path.open("rb") as file:
        words = binary_format(file.read(HEAD_BYTES)) or "binary data"
    yield make_error(source.uri, f"{words}, not a page; save the page as text or HTML")


def read_gzip(source: Source) -> Iterator[PageError]:
    """A gzip archive under a name that does not end in ``.warc.gz``."""
    yield make_error(source.uri, "a gzip archive; unpack it, or name it .warc.gz if it is a WARC")


def read_feed(source: Source) -> Iterator[PageError]:
    """A list of pages, not a page."""
    yield make_error(source.uri, "a feed: it names pages and holds none; give the pages themselves")


def read_json(source: Source) -> Iterator[PageError]:
    """JSON that is not one page a line."""
    yield make_error(source.uri, 'JSON, but not one page a line with "html" or "text"; write it as .jsonl')


def read_other(source: Source) -> Iterator[PageError]:
    """Text that is data or code."""
    yield make_error(source.uri, "data or code, not a page")
