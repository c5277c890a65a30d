"""An article in; out, which of its sentences can carry a report and so are worth a parse: the cheap look
before the dear one.

A linear reader of a sentence's words (``training/worth.py``), which knows no grammar, tells the sentences
that hardly ever carry a deed: the weather, the biography, the price of shares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from communique.actors.gazetteer import gazetteer
from communique.coding.linear import Linear, Seen, load
from communique.language import fields
from communique.records import Article, Sentence

SHORTEST = 3
"""Words of the shortest sentence that can tell a deed ("France objects.")"""
LEAST = 0.3
"""The least probability that a sentence carries a deed for it to be parsed. Of 444 pages of held-out stories
a fifth of the words are not parsed with it; event F1 by the linear readers is .5754 where all is parsed,
.5750 at .2 and .5743 with it, as more precise as it is less complete. On the sample pages nothing changes."""
CARRIES, NOTHING = "deed", "nothing"
"""The labels of the reader."""
_WORD = re.compile(r"[A-Za-z]+|\d+")
_QUOTED = re.compile('["\u201c]')
_LENGTH, _LONGEST = 6, 8
"""Lengths are told apart by so many words, up to so many times that."""


def worth_a_parse(article: Article) -> Callable[[Sentence], bool]:
    """The test for the sentences of an article: the headline, and what may carry a deed, once the article
    names anybody who acts in the world."""
    if not _names_an_actor(article):
        return lambda _: False
    reader = load("worth")
    return lambda sentence: sentence.field == "title" or _carries(sentence, reader)


def _carries(sentence: Sentence, reader: Linear) -> bool:
    if len(sentence.text.split()) < SHORTEST:
        return False
    (odds,) = reader.each([reader.rows(Seen(seen(sentence)))])
    return odds[CARRIES] >= LEAST


def seen(sentence: Sentence) -> frozenset[str]:
    """What a sentence shows before it is parsed: its words, how long it is, whether it quotes or asks."""
    return frozenset(_seen(sentence))


def _seen(sentence: Sentence) -> Iterator[str]:
    words = [word.lower() for word in _WORD.findall(sentence.text)]
    yield from (f"word={word}" for word in words)
    yield f"length={min(len(words) // _LENGTH, _LONGEST)}"
    yield f"field={sentence.field.partition(':')[0]}"
    if _QUOTED.search(sentence.text):
        yield "quotes"
    if "?" in sentence.text:
        yield "asks"


def _names_an_actor(article: Article) -> bool:
    return any(gazetteer().find(text) for _, text in fields(article))
