"""A table of short sentences with their readings in; out, a page of gold for each sentence.

``corpus/constructions/*.csv`` holds them: what a page of news seldom shows alone and in so few words. A
sentence is its own story. They are learnt from and never measured with.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import cast

from communique.records import Article, EventType, identify
from training.corpus import GoldEvent, GoldPage, Span
from training.examples import Examples, examples, marked

NO_DEED = "none"


def lessons(folder: Path) -> Examples:
    """The examples of all three readers in the sentences of a folder."""
    return examples((page, marked(page)) for page in load(folder))


def load(folder: Path) -> Iterator[GoldPage]:
    """The sentences of the tables of a folder, by file and line."""
    for path in sorted(folder.glob("*.csv")):
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
        for count, (sentence, rows) in enumerate(groupby(csv.DictReader(lines), key=itemgetter("sentence"))):
            yield _page(f"{path.stem}-{count}", sentence, list(rows))


def _page(name: str, sentence: str, rows: list[dict[str, str]]) -> GoldPage:
    article = Article(
        id=identify("a", name), page=identify("p", name), uri=name, sha256="", text=sentence, language="en"
    )
    told = [row for row in rows if row["type"] != NO_DEED]
    events = tuple(_event(f"{name}/{count}", sentence, row) for count, row in enumerate(told))
    return GoldPage(name, name, article, events)


def _event(id_: str, sentence: str, row: dict[str, str]) -> GoldEvent:
    start = sentence.index(row["trigger"])
    return GoldEvent(
        id=id_,
        types=cast("tuple[EventType, ...]", _several(row["type"])),
        statuses=_several(row["status"]),
        actors=_several(row["actors"]),
        recipients=_several(row["recipients"]),
        optional=False,
        mode=None,
        date=None,
        trigger=Span("text", start, start + len(row["trigger"])),
        lines=(Span("text", 0, len(sentence)),),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))
