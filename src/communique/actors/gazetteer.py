"""A text in, the names in it out: longest match first, on word boundaries, with traps taken out.

Matching is Aho-Corasick over all names at once. It minds case (a turkey is no state), but not diacritics,
and it knows each name in capitals too, as headlines and datelines print it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import ahocorasick

from communique.actors.folding import fold
from communique.actors.names import Name, names

SHORTEST_IN_CAPITALS = 4
"""Names shorter than this are not looked for in capitals: "Us" would make "US" of every shouted "us"."""


class Hit(NamedTuple):
    """A stretch of the text and all that its words can name."""

    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def trap(self) -> bool:
        """Whether the words only contain a name and name nobody."""
        return self.names[0].role == "trap"

    @property
    def adjective(self) -> bool:
        """Whether it can be an adjective or a people: "Japanese", but also "US" and "Saudi"."""
        return any(name.role in ("adjective", "people") for name in self.names)


class Gazetteer:
    """Finds all of some names in a text."""

    def __init__(self, entries: Iterable[Name]) -> None:
        self.known: dict[str, list[Name]] = {}
        for entry in entries:
            for spelling in spellings(entry.text):
                self.known.setdefault(spelling, []).append(entry)
        self.automaton = ahocorasick.Automaton()
        for spelling in self.known:
            self.automaton.add_word(spelling, spelling)
        self.automaton.make_automaton()

    def find(self, text: str) -> list[Hit]:
        """The names in the text, in order, none overlapping; traps are left out with all that is inside
        them.
        """
        return [hit for hit in self.search(text) if not hit.trap]

    def search(self, text: str) -> list[Hit]:
        """The same, with the traps."""
        folded = fold(text)
        if not self.known:
            return []
        found = [
            (end + 1 - len(spelling), end + 1, spelling)
            for end, spelling in self.automaton.iter(folded)
            if alone(folded, end + 1 - len(spelling), end + 1)
        ]
        return [Hit(start, end, tuple(self.known[spelling])) for start, end, spelling in longest(found)]

    def lookup(self, text: str) -> tuple[Name, ...]:
        """What exactly this text can name."""
        return tuple(self.known.get(fold(text), ()))


def spellings(text: str) -> tuple[str, ...]:
    plain = fold(text)
    shout = plain.upper()
    return (plain, shout) if len(plain) >= SHORTEST_IN_CAPITALS and shout != plain else (plain,)


def alone(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not part of a longer word."""
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


def longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of stretches that overlap, the first; of those that start together, the longest."""
    kept: list[tuple[int, int, str]] = []
    for start, end, spelling in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, spelling))
    return kept


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of all tables."""
    return Gazetteer(names())
