"""Whom phrases that refer back stand for, over a table of passages: the share that is right may not fall."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

from communique.actors import tables
from communique.actors.knowledge import known
from tests.sentences import mentions

TABLE = Path(__file__).parent / "passages.csv"
FLOOR = 0.85
"""The least share of the passages that must be right."""


class Passage(NamedTuple):
    """A passage without its brackets, and where the phrase in question begins and ends in it."""

    construction: str
    actors: frozenset[str]
    text: str
    start: int
    end: int

    @property
    def found(self) -> frozenset[str]:
        """Whom the mentions that overlap the phrase stand for."""
        return frozenset(
            actor.id
            for mention in mentions(self.text)
            if mention.start < self.end and self.start < mention.end
            for actor in mention.actors
        )


@cache
def passages() -> tuple[Passage, ...]:
    return tuple(passage(row) for row in tables.rows(TABLE))


def passage(row: dict[str, str]) -> Passage:
    before, phrase, after = row["passage"].replace("]", "[").split("[")
    return Passage(
        construction=row["construction"],
        actors=frozenset(tables.cells(row["actors"])),
        text=before + phrase + after,
        start=len(before),
        end=len(before) + len(phrase),
    )


def test_the_table_is_long_and_names_actors_that_exist() -> None:
    assert len(passages()) >= 150
    assert len({one.construction for one in passages()}) >= 60
    assert sorted(id for one in passages() for id in one.actors if not known(id)) == []


def test_no_passage_stands_twice() -> None:
    texts = Counter((one.text, one.start) for one in passages())
    assert [text for text, times in texts.items() if times > 1] == []


def test_phrases_that_refer_back_stand_for_whom_a_reader_would_say() -> None:
    wrong = [one for one in passages() if one.found != one.actors]
    told = "\n".join(
        f"{one.construction}: {one.text[one.start : one.end]!r} should be {sorted(one.actors)}, "
        f"is {sorted(one.found)}: {one.text}"
        for one in wrong
    )
    assert len(wrong) <= (1 - FLOOR) * len(passages()), told
