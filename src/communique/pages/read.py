"""Paths and addresses in, pages and named failures out: the first stage, and the only one that opens what the
user names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from communique.pages.document import read_json
from communique.pages.feed import read_feed
from communique.pages.following import Following
from communique.pages.jsonl import read_jsonl
from communique.pages.kinds import Kind, sniff
from communique.pages.making import EMPTY, make_error
from communique.pages.markdown import read_markdown
from communique.pages.message import read_message
from communique.pages.packing import is_packed, unpacked
from communique.pages.single import read_html, read_text
from communique.pages.sitemap import read_sitemap
from communique.pages.source import Link, Source
from communique.pages.sources import sources
from communique.pages.table import read_table
from communique.pages.unsuitable import read_binary, read_other
from communique.pages.wacz import read_zip
from communique.pages.warc import read_warc
from communique.pages.web.choices import OFFLINE, Web
from communique.records import Page, PageError

READERS: dict[Kind, Callable[[Source], Iterator[Page | Link | PageError]]] = {
    "text": read_text,
    "html": read_html,
    "markdown": read_markdown,
    "message": read_message,
    "jsonl": read_jsonl,
    "json": read_json,
    "table": read_table,
    "warc": read_warc,
    "zip": read_zip,
    "feed": read_feed,
    "sitemap": read_sitemap,
    "binary": read_binary,
    "other": read_other,
}


def read(paths: Iterable[str | os.PathLike[str]], web: Web = OFFLINE) -> Iterator[Page | PageError]:
    """Reads files, folders, globs and addresses, in the order given (a folder's files sorted), one page at a
    time. Nothing is fetched but the addresses given, what feeds at them name, and what ``web`` allows.

    Nothing raises for bad input: what cannot be read comes as a ``PageError`` in its place; the rest goes on.
    """
    following = Following(carried, web)
    for source in sources(paths):
        if isinstance(source, Source):
            yield from following.pages(source)
        elif isinstance(source, Link):
            yield from following.fetched(source)
        else:
            yield source


def carried(source: Source) -> Iterator[Page | Link | PageError]:
    """What a source holds: pages, links and failures."""
    try:
        yield from _carried(source)
    except PermissionError:
        yield make_error(source.uri, "cannot be opened: permission denied; make it readable")
    except OSError as error:
        yield make_error(source.uri, f"cannot be read: {error.strerror.lower() if error.strerror else error}")


def _carried(source: Source) -> Iterator[Page | Link | PageError]:
    head = source.head()
    inside = source
    if is_packed(head):
        inside = unpacked(source)
        head = inside.head()
    if not head:
        yield make_error(source.uri, EMPTY)
        return
    kind = sniff(inside.name, head)
    yield from READERS[kind](source if kind == "warc" else inside)  # a WARC's records are packed one by one
