"""The sentences of an article in, the same sentences with the actors they mention out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from communique.actors import aliases
from communique.actors.atoms import atoms, covered
from communique.actors.cast import Cast
from communique.actors.discourse import Discourse
from communique.actors.gazetteer import gazetteer
from communique.actors.meanings import topic
from communique.actors.phrases import phrases
from communique.actors.spots import Spot
from communique.actors.words import words
from communique.records import Article, Record, Sentence, Token


class Reading(Record, frozen=True):
    """A sentence with its words and the phrases in it that name somebody."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    spots: tuple[Spot, ...]
    masked: frozenset[int] = frozenset()
    """The words of phrases that name nobody, by their places: "the international community"."""


def mark(article: Article, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences of one article in order, each with its mentions.

    All sentences are read once before the first is given back: who a surname is, and what a name means, depends on the
    whole article. Pronouns and descriptions look back only.
    """
    readings = explained([read(sentence) for sentence in sentences])
    spots = [spot for reading in readings for spot in reading.spots]
    about = topic(spots)
    cast = Cast(spots, about, day(article))
    discourse = Discourse(about, cast)
    for reading in readings:
        mentions = discourse.mentions(reading.sentence, reading.tokens, reading.spots, reading.masked)
        yield msgspec.structs.replace(reading.sentence, mentions=mentions)


def read(sentence: Sentence) -> Reading:
    tokens = words(sentence)
    found = tuple(phrases(atoms(sentence, tokens)))
    return Reading(sentence=sentence, tokens=tokens, spots=found, masked=masked(sentence, tokens))


def masked(sentence: Sentence, tokens: tuple[Token, ...]) -> frozenset[int]:
    """The words inside traps."""
    traps = [hit for hit in gazetteer().search(sentence.text) if hit.names[0].role == "trap"]
    return frozenset(
        index for hit in traps for index in covered(tokens, hit.start + sentence.start, hit.end + sentence.start)
    )


def explained(readings: list[Reading]) -> list[Reading]:
    """The readings with the article's own abbreviations put in full."""
    known = aliases.explained((reading.tokens, reading.spots) for reading in readings)
    if not known:
        return readings
    return [
        msgspec.structs.replace(
            reading, spots=tuple(aliases.applied(spot, reading.tokens, known) for spot in reading.spots)
        )
        for reading in readings
    ]


def day(article: Article) -> date | None:
    """The day that says who holds an office: the first the article can have been published on."""
    return article.published.start if article.published else None
