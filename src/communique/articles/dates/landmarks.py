"""Sentences in, the days of the world that they presuppose out: the table ``data/landmarks.csv``."""

from __future__ import annotations

import csv
import functools
from datetime import date
from importlib import resources
from typing import NamedTuple

import ahocorasick

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


@functools.cache
def _index() -> tuple[ahocorasick.Automaton, dict[str, tuple[int, ...]]]:
    """All words of the table, to be found at once, and the rows whose first words they are."""
    automaton = ahocorasick.Automaton()
    rows: dict[str, tuple[int, ...]] = {}
    for number, landmark in enumerate(landmarks()):
        for word in landmark.words[0]:
            rows[word] = (*rows.get(word, ()), number)
        for word in (word for either in landmark.words for word in either):
            automaton.add_word(word, word)
    automaton.make_automaton()
    return automaton, rows


KEPT = 512
"""Texts whose landmarks are kept: the paragraphs of a few pages, each of which is looked at again."""


@functools.lru_cache(maxsize=KEPT)
def presupposed(sentence: str) -> tuple[Landmark, ...]:
    """The landmarks that a sentence names, in the order of the table."""
    automaton, rows = _index()
    found = {word for _, word in automaton.iter(sentence)}
    named = (landmarks()[number] for number in sorted({row for word in found for row in rows.get(word, ())}))
    return tuple(
        each for each in named if all(not found.isdisjoint(alternatives) for alternatives in each.words)
    )
