"""A sentence in; out, its words, and the phrases in it that name somebody, before the article is asked."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from communique.actors import aliases
from communique.actors.atoms import atoms, covered
from communique.actors.gazetteer import Hit, gazetteer
from communique.actors.phrases import phrases
from communique.actors.spots import Spot
from communique.actors.words import words
from communique.records import Record, Sentence, Token


class Reading(Record, frozen=True):
    """A sentence with its words and the phrases in it that name somebody."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    spots: tuple[Spot, ...]
    masked: frozenset[int] = frozenset()
    """The words of phrases that name nobody, by their places: "the international community"."""

    @property
    def parsed(self) -> bool:
        """Whether the words carry grammar."""
        return bool(self.sentence.tokens)


def read(sentence: Sentence) -> Reading:
    tokens = words(sentence)
    hits = gazetteer().search(sentence.text)
    found = tuple(phrases(atoms(sentence, tokens, named=[hit for hit in hits if not hit.trap])))
    return Reading(sentence=sentence, tokens=tokens, spots=found, masked=masked(sentence, tokens, hits))


def masked(sentence: Sentence, tokens: tuple[Token, ...], hits: Iterable[Hit]) -> frozenset[int]:
    """The words inside traps."""
    return frozenset(
        index
        for hit in hits
        if hit.trap
        for index in covered(tokens, hit.start + sentence.start, hit.end + sentence.start)
    )


def explained(readings: list[Reading]) -> list[Reading]:
    """The readings of an article with its own abbreviations put in full."""
    known = aliases.explained((reading.tokens, reading.spots) for reading in readings)
    if not known:
        return readings
    return [
        msgspec.structs.replace(
            reading, spots=tuple(aliases.applied(spot, reading.tokens, known) for spot in reading.spots)
        )
        for reading in readings
    ]
