"""A value read from JSON in; the page, or the pages, or the named failure that it is out."""

from __future__ import annotations

from collections.abc import Iterator

from communique.pages import fields
from communique.pages.making import MAX_BYTES, TOO_LARGE, framed, make_error, make_page, under_title
from communique.records import Media, Page, PageError

NO_OBJECT = 'not an object; write {"url": ..., "html": ...} or {"text": ...}'
NO_PAGE = 'neither "html" nor "text" holds a page'


def read_value(uri: str, value: object) -> Iterator[Page | PageError]:
    """The page that an object is, or the pages that a list, or an object with a list of them, holds."""
    value = fields.unwrapped(value)
    if isinstance(value, dict) and (fields.markup(value) or fields.words(value)):
        yield read_row(uri, value)
        return
    listed = fields.items(value)
    if listed is None:
        yield make_error(uri, NO_PAGE if isinstance(value, dict) else NO_OBJECT)
        return
    for number, row in enumerate(listed, 1):
        yield read_row(f"{uri}:{number}", row)


def read_row(uri: str, row: object) -> Page | PageError:
    """The page in one object."""
    row = fields.unwrapped(row)
    if not isinstance(row, dict):
        return make_error(uri, NO_OBJECT)
    found = _content(row)
    if found is None:
        return make_error(uri, NO_PAGE)
    text, media = found
    content = text.encode("utf-8", "surrogatepass")
    if len(content) > MAX_BYTES:
        return make_error(uri, TOO_LARGE)
    url = fields.address(row)
    return make_page(url or uri, content, media, charset="utf-8", url=url, published=fields.publication(row))


def _content(row: fields.Row) -> tuple[str, Media] | None:
    title = fields.title(row)
    if markup := fields.markup(row):
        whole = "<html" in markup[:2000].lower() or "<title" in markup[:5000].lower()
        return markup if whole or not title else framed(title, markup), "html"
    if words := fields.words(row):
        return under_title(title, words), "text"
    return None
