"""An article in; out, which of its sentences can carry a report and so are worth a parse: the cheap look
before the dear one.

An article that names nobody who acts in the world has none. Of any other a linear reader of words says which
sentences are plainly of something else (how a square filled, what a minister studied); ``training/worth.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from math import log

from communique.actors.gazetteer import gazetteer
from communique.coding.linear import BIAS, load
from communique.language import fields
from communique.records import Article, Sentence

SHORTEST = 3
"""Words of the shortest sentence that can tell a deed ("France objects.")"""
LEAST = 0.15
"""The least probability of a deed for which a sentence is parsed. Of the corpus, which is about little else
than deeds, 6.4 % of the characters are left out, and of stories not seen event F1 stays what it is (.579;
precision .595 to .600, recall .564 to .560). At .2 it is 7.7 % and .578, at .3 10.6 % and .576."""
DEED, NONE = "deed", "none"

_LEAST_PULL = log(LEAST / (1 - LEAST))
_WORD = re.compile(r"[a-z]+|\d+|[\"“”?]")
_LONG = 8
_STEP = 5


def worth_a_parse(article: Article) -> Callable[[Sentence], bool]:
    """The test for the sentences of an article."""
    if not _names_an_actor(article):
        return lambda _: False
    return _worth


def _worth(sentence: Sentence) -> bool:
    if len(sentence.text.split()) < SHORTEST:
        return False
    if sentence.field == "title":  # few words, and all the page is about
        return True
    pull, bias = _pulls()
    return bias + sum(pull(word, 0.0) for word in words(sentence)) >= _LEAST_PULL


@cache
def _pulls() -> tuple[Callable[[str, float], float], float]:
    """What each word adds to the log odds of a deed, and what they are without any."""
    pulls = load("worth").pulls(DEED)
    return pulls.get, pulls[BIAS]


def words(sentence: Sentence) -> set[str]:
    """What the reader sees of a sentence: its words, whatever the number of a number, how many there are, and
    which field they stand in."""
    found = ["0" if word.isdigit() else word for word in _WORD.findall(sentence.text.lower())]
    return {*found, f"length={min(len(found) // _STEP, _LONG)}", f"field={sentence.field[:4]}"}


def _names_an_actor(article: Article) -> bool:
    return any(gazetteer().find(text) for _, text in fields(article))
