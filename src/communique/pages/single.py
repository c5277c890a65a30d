"""A source that is one page, plain text or HTML, in; that page out."""

from __future__ import annotations

from collections.abc import Iterator

from communique.pages.making import EMPTY, MAX_BYTES, TOO_LARGE, make_error, make_page
from communique.pages.source import Source
from communique.records import Media, Page, PageError


def read_text(source: Source) -> Iterator[Page | PageError]:
    """The page of plain text."""
    yield _read(source, "text")


def read_html(source: Source) -> Iterator[Page | PageError]:
    """The page of HTML or XHTML."""
    yield _read(source, "html")


def _read(source: Source, media: Media) -> Page | PageError:
    with source.open() as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        return make_error(source.uri, TOO_LARGE)
    if not content.strip():
        return make_error(source.uri, EMPTY)
    return make_page(
        source.uri, content, media, charset=source.charset, url=source.url, published=source.published
    )
