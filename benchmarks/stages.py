"""Pages come in; out, how long each stage takes in one process, and what the stages make is thrown away.

python -m benchmarks.stages FOLDER
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from communique import actors, articles, coding, language, merging, pages
from communique.records import Page
from communique.store import Writer, open_writer

T = TypeVar("T")


class Clock:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """What ``work`` gives, its time noted."""
        begun = time.perf_counter()
        done = work()
        self.seconds[stage] += time.perf_counter() - begun  # type: ignore[assignment]
        return done


def run(folder: Path) -> dict[str, float]:
    """Seconds of each stage on all pages of a folder, once everything is loaded."""
    clock = Clock()
    found = [
        page for page in clock.time("pages", lambda: list(pages.read([folder]))) if isinstance(page, Page)
    ]
    work(found[0], Clock(), None)
    with TemporaryDirectory() as place, open_writer(Path(place) / "record.db", "benchmark", "0") as writer:
        for page in found:
            work(page, clock, writer)
        clock.time("merging", writer.merge)
    return dict(clock.seconds)


def work(page: Page, clock: Clock, writer: Writer | None) -> None:
    """The stages of ``communique.pipeline``, each by the clock."""
    article = clock.time("articles", lambda: articles.read(page))
    worth = coding.worth_a_parse(article)
    sentences = clock.time("language: sentences, times", lambda: list(language.split(article)))
    parsed = clock.time("language: grammar", lambda: language.parsed(sentences, worth))
    marked = clock.time("actors", lambda: list(actors.mark(article, parsed)))
    reports = clock.time("coding", lambda: tuple(coding.code(article, marked)))
    if writer:
        source = merging.source(article)
        clock.time("store", lambda: writer.add(page, article, reports, source))


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]))))
