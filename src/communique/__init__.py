"""Communiqué: from news pages to a sourced record of what states and alliances met about, agreed, promised
and did.

    import communique

    communique.build(["pages/"], "communique.db")
    with communique.open("communique.db") as store:
        for event in store.events(actors=["JPN", "IND"]):
            print(event.date, event.type, store.reports(event)[0].quote)

What is heavy is imported when it is called.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from communique.records import Actor, Article, Event, Interval, PageError, Pledge, Report

if TYPE_CHECKING:
    from communique.pages import Web
    from communique.store import Store, Summary

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Article",
    "Event",
    "Interval",
    "PageError",
    "Pledge",
    "Report",
    "__version__",
    "build",
    "code",
    "open",
    "read",
    "resolve",
]

PathLike = str | os.PathLike[str]


def build(
    paths: Iterable[PathLike],
    store: PathLike,
    *,
    jobs: int = 1,
    every: bool = False,
    fetch: bool = False,
    archive: PathLike | None = None,
    allow_private: bool = False,
) -> Summary:
    """Reads pages into the store at a path, making it where absent; returns what it holds then, in figures.

    Adds only what is new. Pages of HTML that are not about international affairs are left unread unless
    ``every`` is set; ``Store.errors`` names them and pages that cannot be read. Addresses of the web among
    the paths are fetched; ``fetch`` fetches the links in feeds and site maps that are files, too, ``archive``
    is a folder that keeps what is fetched as WARC, and ``allow_private`` permits addresses of this machine
    and of private networks. Raises ``communique.store.StoreError`` where the store cannot be used. With
    ``jobs`` above 1, call it under ``if __name__ == "__main__":``, as all that starts processes.
    """
    from communique import engines

    return engines.build(paths, store, jobs=jobs, every=every, web=_web(fetch, archive, allow_private))[1]


def open(store: PathLike) -> Store:
    """Opens the store at a path for reading. Raises ``communique.store.StoreError`` where there is none."""
    from communique.store import Store

    return Store(store)


def read(
    paths: Iterable[PathLike],
    *,
    fetch: bool = False,
    archive: PathLike | None = None,
    allow_private: bool = False,
) -> Iterator[Article | PageError]:
    """The articles in pages, in the order of the input; what cannot be read comes as a PageError. What may be
    fetched is told as for ``build``."""
    from communique import engines, pages, pipeline

    return engines.run(pages.read(paths, _web(fetch, archive, allow_private)), 1, pipeline.read)


def code(text: str, on: date | None = None) -> tuple[Report, ...]:
    """The deeds that a sentence or a paragraph reports; ``on`` is the day it was written."""
    from communique import pipeline

    return pipeline.code(text, _day(on))


def resolve(text: str, on: date | None = None, context: str | None = None) -> Actor | None:
    """Whom a name or a description means, on a day, in a context; None where nobody is known by it."""
    from communique import actors

    return actors.resolve(text, on, context)


def _web(fetch: bool, archive: PathLike | None, allow_private: bool) -> Web:
    from communique.pages import Web

    return Web(follow=fetch, private=allow_private, archive=None if archive is None else Path(archive))


def _day(on: date | None) -> Interval | None:
    return Interval(start=on, end=on, basis="metadata") if on else None
