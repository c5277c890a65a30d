"""An article in; out, which of its sentences can carry a report and so are worth a parse: the cheap look
before the dear one."""

from __future__ import annotations

from collections.abc import Callable

from communique.actors.gazetteer import gazetteer
from communique.language import fields
from communique.records import Article, Sentence

SHORTEST = 3
"""Words of the shortest sentence that can tell a deed ("France objects.")"""


def worth_a_parse(article: Article) -> Callable[[Sentence], bool]:
    """The test for the sentences of an article: its length, once the article names anybody who acts in the
    world."""
    if not _names_an_actor(article):
        return lambda _: False
    return lambda sentence: len(sentence.text.split()) >= SHORTEST


def _names_an_actor(article: Article) -> bool:
    return any(gazetteer().find(text) for _, text in fields(article))
