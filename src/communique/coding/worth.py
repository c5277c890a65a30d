"""An article in; out, which of its sentences can carry a report and so are worth a parse: the cheap look before the dear one."""

from __future__ import annotations

from collections.abc import Callable

from communique import actors
from communique.records import Article, Sentence

SHORTEST = 3
"""Words of the shortest sentence that can tell a deed ("France objects.")"""
LEAST_ACTORS = 1
"""Actors an article must name, anywhere, for its sentences to be looked at."""


def worth_a_parse(article: Article) -> Callable[[Sentence], bool]:
    """The test for the sentences of an article: its length, once the article names anybody who acts in the world."""
    named = actors.names_in(article)
    if named < LEAST_ACTORS:
        return lambda _: False
    return lambda sentence: len(sentence.text.split()) >= SHORTEST
