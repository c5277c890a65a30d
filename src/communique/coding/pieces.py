"""A text in; out, its word pieces: the units that the neural reader knows, each with the characters it stands
for.

The uncased vocabulary and the method are those of BERT (Devlin et al. 2019; Wu et al. 2016): words are
lowered, freed of accents and parted from punctuation, then cut greedily into the longest pieces that the
vocabulary has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_RUN = re.compile(r"\S+")
_PLAIN = re.compile(r"[A-Za-z0-9]+|.")
"""The words and signs of ASCII."""
_LONGEST = 100
"""Letters of the longest word that is cut; a longer one is one unknown piece."""
UNKNOWN = "[UNK]"
START = "[CLS]"
END = "[SEP]"


class Piece(NamedTuple):
    """A word piece: its number in the vocabulary and its characters in the text."""

    id: int
    start: int
    end: int


@cache
def vocabulary() -> Mapping[str, int]:
    """The number of every piece; those that go on a word begin with ``##``."""
    lines = (files(__package__) / "data" / "pieces.txt").read_text("utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


class Cut(NamedTuple):
    """The word pieces of a text, in order: their numbers in the vocabulary, where each begins and ends."""

    ids: list[int]
    starts: list[int]
    ends: list[int]


def cut(text: str, most: int | None = None) -> Cut:
    """The word pieces of a text, or the first of them."""
    found = Cut([], [], [])
    for run in _RUN.finditer(text):
        at = run.start()
        for number, start, end in _of_run(run.group()):
            found.ids.append(number)
            found.starts.append(at + start)
            found.ends.append(at + end)
    return found if most is None else Cut(*(part[:most] for part in found))


def pieces(text: str) -> list[Piece]:
    """The same one by one."""
    return list(map(Piece._make, zip(*cut(text), strict=True)))


def length(text: str) -> int:
    """How many word pieces a text has."""
    return sum(map(len, map(_of_run, text.split())))


@lru_cache(maxsize=1 << 14)
def _of_run(run: str) -> tuple[Piece, ...]:
    """The pieces of characters without a space between them."""
    whole = vocabulary().get(run.lower()) if run.isascii() and run.isalpha() else None
    if whole is not None:  # as most are
        return (Piece(whole, 0, len(run)),)
    return tuple(piece for letters, places in _words(run) for piece in _cut(letters, places))


def _words(run: str) -> Iterator[tuple[str, Sequence[int]]]:
    """The words and punctuation marks of a run, each letter lowered, without accent, with its place."""
    if run.isascii() and run.isprintable():
        for word in _PLAIN.finditer(run):
            yield word.group().lower(), range(word.start(), word.end())
        return
    letters, places = "", []  # type: str, list[int]
    for place, character in enumerate(run):
        if _stands_alone(character):
            if letters:
                yield letters, places
            yield character, (place,)
            letters, places = "", []
        else:
            plain = _plain(character)
            letters += plain
            places += [place] * len(plain)
    if letters:
        yield letters, places


def _cut(letters: str, places: Sequence[int]) -> Iterator[Piece]:
    known = vocabulary()
    found: list[Piece] = []
    start = 0
    while start < len(letters) <= _LONGEST:
        end = len(letters)
        while end > start and ("##" if start else "") + letters[start:end] not in known:
            end -= 1
        if end == start:
            break
        number = known[("##" if start else "") + letters[start:end]]
        found.append(Piece(number, places[start], places[end - 1] + 1))
        start = end
    if start < len(letters):
        found = [Piece(known[UNKNOWN], places[0], places[-1] + 1)]
    yield from found


@cache
def _stands_alone(character: str) -> bool:
    """Whether a character is a word by itself: punctuation, ASCII's signs, a Chinese character."""
    if character.isascii():
        return character.isprintable() and not character.isalnum()
    return unicodedata.category(character).startswith("P") or (
        unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH")
    )


@cache
def _plain(character: str) -> str:
    """A character lowered, without its accents; nothing for one that does not print."""
    if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs") or character == "\ufffd":
        return ""
    apart = unicodedata.normalize("NFD", character.lower())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")
