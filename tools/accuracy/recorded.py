"""Pages and ways of reading them come in; out, for each way the record of them all, as it is exported.

All but the coding is the program as it is: articles, grammar, actors, merging.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from communique import coding, merging, pages, pipeline
from communique.exchange import write
from communique.records import Article, Page, PageError, Sentence
from communique.store import Store, Writer, open_writer
from tools.accuracy.ways import SHIPPED, Way, reading

_TOLD = 50
"""After so many pages it is said how far the work is."""


class Prepared(NamedTuple):
    """A page as the coder is given it: its article, and in which parts it is to be coded."""

    article: Article
    parts: tuple[tuple[Article, tuple[Sentence, ...]], ...]


def prepared(page: Page) -> Prepared | None:
    """What comes before coding; nothing of a page without an article."""
    article = pipeline.sifted_read(page)
    if isinstance(article, PageError):
        return None
    given: list[tuple[Article, tuple[Sentence, ...]]] = []

    def take(told: Article, part: tuple[Sentence, ...]) -> tuple[()]:
        given.append((told, part))
        return ()

    with patch.object(coding, "code", take):
        pipeline.reports(article)
    return Prepared(article, tuple(given))


def recorded(folder: Path, ways: Sequence[Way], place: Path) -> Mapping[Way, Path]:
    """The exports of the pages in a folder, a file a way, written into ``place``."""
    stores = {way: place / f"{number}.db" for number, way in enumerate(ways)}
    with ExitStack() as stack:
        writers = {
            way: stack.enter_context(open_writer(path, "accuracy", "0")) for way, path in stores.items()
        }
        for page in _progress(pages.read([folder])):
            ready = prepared(page) if isinstance(page, Page) else None
            if isinstance(page, Page) and ready is not None:
                for way, writer in writers.items():
                    with reading(way, SHIPPED):
                        _add(writer, page, ready)
        for writer in writers.values():
            writer.merge()
    return {way: _exported(path) for way, path in stores.items()}


def _add(writer: Writer, page: Page, ready: Prepared) -> None:
    reports = tuple(chain.from_iterable(coding.code(told, part) for told, part in ready.parts))
    writer.add(page, ready.article, reports, merging.source(ready.article))


def _exported(path: Path) -> Path:
    export = path.with_suffix(".jsonl")
    with Store(path) as store, export.open("wb") as out:
        write("jsonl", store, out)
    return export


def _progress(some: Iterator[Page | PageError]) -> Iterator[Page | PageError]:
    for number, one in enumerate(some, 1):
        yield one
        if number % _TOLD == 0:
            print(f"{number} pages read", file=sys.stderr)
