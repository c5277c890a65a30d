"""A text in, the names in it out: longest match first, on word boundaries, with traps taken out.

A name is looked for where a word begins that some name begins with. It minds case (a turkey is no state), but
not diacritics, and it knows each name in capitals too, as headlines and datelines print it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

from communique.actors.folding import fold
from communique.actors.names import Name, names

SHORTEST_IN_CAPITALS = 4
"""Names shorter than this are not looked for in capitals: "Us" would make "US" of every shouted "us"."""


WORD = re.compile(r"[^\W_]+")
"""A stretch of letters and digits."""


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
            self.known.setdefault(fold(entry.text).lstrip("'"), []).append(entry)
        self.lengths: dict[str, list[int]] = {}
        for spelling in self.known:
            first = first_word(spelling)
            for word in (first, first.upper()):
                lengths = self.lengths.setdefault(word, [])
                if len(spelling) not in lengths:
                    lengths.append(len(spelling))
        for lengths in self.lengths.values():
            lengths.sort(reverse=True)

    @cached_property
    def shouted(self) -> dict[str, list[Name]]:
        """What a name in capitals can name, besides what it is as it stands."""
        found: dict[str, list[Name]] = {}
        for spelling, bearers in self.known.items():
            if len(spelling) >= SHORTEST_IN_CAPITALS and (shout := spelling.upper()) != spelling:
                found.setdefault(shout, []).extend(bearers)
        return found

    def find(self, text: str) -> list[Hit]:
        """The names in the text, in order, none overlapping; traps are left out with all that is inside
        them.
        """
        return [hit for hit in self.search(text) if not hit.trap]

    def search(self, text: str) -> list[Hit]:
        """The same, with the traps."""
        folded = fold(text)
        found: list[Hit] = []
        end = 0
        starting = self.lengths.get
        for word in WORD.finditer(folded):
            lengths = starting(word.group())
            if lengths is None or word.start() < end:
                continue
            if hit := self.longest(folded, word.start(), lengths):
                found.append(hit)
                end = hit.end
        return found

    def longest(self, folded: str, start: int, lengths: list[int]) -> Hit | None:
        """The longest name that begins here and ends with a word."""
        for length in lengths:
            end = start + length
            if end <= len(folded) and (end == len(folded) or not folded[end].isalnum()):
                names = self.bearers(folded[start:end])
                if names:
                    return Hit(start, end, names)
        return None

    def lookup(self, text: str) -> tuple[Name, ...]:
        """What exactly this text can name."""
        return self.bearers(fold(text).lstrip("'"))

    def bearers(self, spelling: str) -> tuple[Name, ...]:
        """What a folded spelling can name, as it stands and as capitals for it."""
        names = self.known.get(spelling, [])
        if spelling.isupper():
            names = names + self.shouted.get(spelling, [])
        return tuple(names)


def first_word(spelling: str) -> str:
    """The word that a name begins with."""
    start = spelling.partition(" ")[0]
    word = None if start.isalnum() else WORD.search(start)
    return word.group() if word else start


def alone(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not part of a longer word."""
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of all tables."""
    return Gazetteer(names())
