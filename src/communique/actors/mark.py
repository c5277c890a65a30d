"""The sentences of an article in, the same sentences with the actors they mention out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from communique.actors.cast import Cast
from communique.actors.discourse import mentions
from communique.actors.meanings import topic
from communique.actors.memory import Memory
from communique.actors.presupposed import OPEN
from communique.actors.readings import explained, read
from communique.records import Article, Sentence


def mark(article: Article, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences of one article in order, each with its mentions.

    All sentences are read once before the first is given back: who a surname is, and what a name means,
    depends on the whole article. Pronouns and descriptions look back.
    """
    readings = explained([read(sentence) for sentence in sentences])
    spots = [spot for reading in readings for spot in reading.spots]
    about = topic(spots)
    memory = Memory(about, Cast(spots, about, day(article)))
    for reading in readings:
        yield msgspec.structs.replace(reading.sentence, mentions=mentions(reading, memory))


def day(article: Article) -> date | None:
    """The day that says who holds an office: the one amid those that the article can have been published on;
    none where these are years apart, for then it would be a guess."""
    known = article.published
    if known is None or known.days > OPEN:
        return None
    return known.start + (known.end - known.start) // 2
