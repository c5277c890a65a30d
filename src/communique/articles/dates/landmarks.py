"""Sentences in, the days of the world that they presuppose out: the table ``data/landmarks.csv``."""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterator
from datetime import date
from importlib import resources
from typing import NamedTuple

HORIZON = 2026
"""The last year that the table knows of; a page of which only the weekday is known is of no later one."""


class Landmark(NamedTuple):
    """An event of which everybody knows the day: all of ``words`` (any of each alternative) name it."""

    words: tuple[tuple[str, ...], ...]
    start: date
    end: date
    lasting: bool
    """Whether the words name what goes on or stays after that day, so that they never tell news."""
    what: str


@functools.cache
def landmarks() -> tuple[Landmark, ...]:
    """The rows of the table."""
    text = (resources.files("communique.articles") / "data" / "landmarks.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        Landmark(
            tuple(tuple(each.split("|")) for each in row["words"].split(";")),
            date.fromisoformat(row["start"]),
            date.fromisoformat(row["end"] or row["start"]),
            row["lasting"] == "yes",
            row["what"],
        )
        for row in rows
    )


def presupposed(sentence: str) -> Iterator[Landmark]:
    """The landmarks that a sentence names."""
    for landmark in landmarks():
        if all(any(word in sentence for word in either) for either in landmark.words):
            yield landmark
