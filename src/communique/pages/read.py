"""Paths in, pages and named failures out: the first stage, and the only one that opens the user's files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from communique.pages.jsonl import read_jsonl
from communique.pages.kinds import HEAD_BYTES, Kind, sniff
from communique.pages.making import EMPTY, make_error
from communique.pages.single import read_html, read_text
from communique.pages.sources import Source, sources
from communique.pages.unsuitable import read_binary, read_feed, read_gzip, read_json, read_other
from communique.pages.warc import read_warc
from communique.records import Page, PageError

READERS: dict[Kind, Callable[[Source], Iterator[Page | PageError]]] = {
    "text": read_text,
    "html": read_html,
    "jsonl": read_jsonl,
    "warc": read_warc,
    "gzip": read_gzip,
    "binary": read_binary,
    "feed": read_feed,
    "json": read_json,
    "other": read_other,
}


def read(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Page | PageError]:
    """Reads files, folders and globs, in the order given (a folder's files sorted), one page at a time.

    Nothing raises for bad input: what cannot be read comes as a ``PageError`` in its place; the rest goes on.
    """
    for source in sources(paths):
        if isinstance(source, PageError):
            yield source
            continue
        try:
            yield from _file(source)
        except PermissionError:
            yield make_error(source.uri, "cannot be opened: permission denied; make it readable")
        except OSError as error:
            yield make_error(source.uri, f"cannot be read: {(error.strerror or str(error)).lower()}")


def _file(source: Source) -> Iterator[Page | PageError]:
    with source.path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head:
        yield make_error(source.uri, EMPTY)
        return
    yield from READERS[sniff(source.path.name, head)](source)
