"""An article in; out, which of its sentences can carry a report and so are worth a parse: the cheap look
before the dear one.

A linear reader of a sentence's words (``training/worth.py``), which knows no grammar, tells the sentences
that hardly ever carry a deed: the weather, the biography, the price of shares. It knows besides how full of
names of actors the article is: where few act in the world, less of what is said is a deed of theirs.
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
"""The least probability that a sentence carries a deed for it to be parsed. With a reader that had learnt
from pages about states alone a fifth of the words of held-out stories was not parsed with it, and event F1 by
the linear readers was .5754 where all is parsed, .5743 with it. As it is, event F1 is .646 on unseen pages
about states, .645 before it had learnt from others, and .404 on unseen pages about other things, .348 before;
without knowing how full of names a page is, .645 and .423."""
CARRIES, NOTHING = "deed", "nothing"
"""The labels of the reader."""
PER, FULL = 50, 8
"""Names of actors in so many words are counted, up to so many. Of the pages of the corpus that are about
states 88 % have 2 to 5, of the others 86 % have 0 to 2."""
_WORD = re.compile(r"[A-Za-z]+|\d+")
_QUOTED = re.compile('["\u201c]')
_LENGTH, _LONGEST = 6, 8
"""Lengths are told apart by so many words, up to so many times that."""


def worth_a_parse(article: Article) -> Callable[[Sentence], bool]:
    """The test for the sentences of an article: the headline, and what may carry a deed, once the article
    names anybody who acts in the world."""
    named = names(article)
    if named is None:
        return lambda _: False
    reader = load("worth")
    return lambda sentence: sentence.field == "title" or _carries(sentence, named, reader)


def _carries(sentence: Sentence, named: int, reader: Linear) -> bool:
    if len(sentence.text.split()) < SHORTEST:
        return False
    (odds,) = reader.each([reader.rows(Seen(seen(sentence, named)))])
    return odds[CARRIES] >= LEAST


def names(article: Article) -> int | None:
    """How full an article is of names of actors, from 0 to :data:`FULL`; ``None`` where it names nobody."""
    texts = [text for _, text in fields(article)]
    found = sum(len(gazetteer().find(text)) for text in texts)
    words = sum(text.count(" ") + 1 for text in texts)
    return min(PER * found // words, FULL) if found else None


def seen(sentence: Sentence, named: int) -> frozenset[str]:
    """What a sentence shows before it is parsed: its words, how long it is, whether it quotes or asks, and
    how full of ``names`` its article is."""
    return frozenset((*_seen(sentence), f"names={named}"))


def _seen(sentence: Sentence) -> Iterator[str]:
    words = [word.lower() for word in _WORD.findall(sentence.text)]
    yield from (f"word={word}" for word in words)
    yield f"length={min(len(words) // _LENGTH, _LONGEST)}"
    yield f"field={sentence.field.partition(':')[0]}"
    if _QUOTED.search(sentence.text):
        yield "quotes"
    if "?" in sentence.text:
        yield "asks"
