"""A JSON document in; the pages out: one object, a list of them, or a JSON Feed (jsonfeed.org, 1.1).

So do news-please, trafilatura and Scrapy write what they found, where not as JSON lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.pages.jsonl import parse
from communique.pages.making import make_error
from communique.pages.rows import read_value
from communique.pages.source import Source
from communique.records import Page, PageError

MAX_DOCUMENT = 100_000_000
"""The largest document that is read, in bytes: it is in memory all at once, as JSON lines are not."""

TOO_LONG = f"a JSON document larger than {MAX_DOCUMENT // 1_000_000} MB; write it as .jsonl, one page a line"
NO_PAGES = 'JSON, but no page in it under "html" or "text"'


def read_json(source: Source) -> Iterator[Page | PageError]:
    """The pages of a JSON document."""
    with source.open() as file:
        data = file.read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        yield make_error(source.uri, TOO_LONG)
        return
    value, wrong = parse(data)
    if wrong is not None:
        yield make_error(source.uri, wrong)
        return
    found = list(read_value(source.uri, value))
    if any(isinstance(each, Page) for each in found):
        yield from found
    else:
        yield make_error(source.uri, NO_PAGES)
