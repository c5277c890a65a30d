"""The marked sentences of an article in; out, what kind of page it is: whether officials act in it, or teams,
cooks and tourists.

"Georgia thanked the French crowd" is a deed of a state on one page and a scrum-half's on another; the page
tells which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import tomli

from communique.records import Sentence

_WORD = re.compile(r"[a-z][a-z-]+")
SHORTEST = 5
"""Sentences of the shortest text that is a page; less is a sentence or a paragraph by itself, of which
only the topics are known."""
_PER = 100
"""Words of a topic are counted per so many words of the page."""


@cache
def _topics() -> Mapping[str, frozenset[str]]:
    table = tomli.loads((files(__package__) / "data" / "topics.toml").read_text("utf-8"))
    return {topic: frozenset(words) for topic, words in table.items()}


def gist(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The features of a page as a whole; of a text that is too short to tell, the topics it has words of."""
    if len(sentences) < SHORTEST:
        return _of_few(sentences)
    officials: set[str] = set()
    organisations: set[str] = set()
    states: set[str] = set()
    words: Counter[str] = Counter()
    for sentence in sentences:
        words.update(_WORD.findall(sentence.text.lower()))
        for mention in sentence.mentions:
            officials.update(person.name for person in mention.people if person.office)
            organisations.update(a.id for a in mention.actors if a.kind == "organisation")
            states.update(a.id for a in mention.actors if a.kind == "state")
    seen = {f"page:officials={_few(len(officials))}", f"page:organisations={_few(len(organisations))}"}
    seen.add(f"page:states={_few(len(states))}")
    for topic, vocabulary in _topics().items():
        share = _PER * sum(words[word] for word in vocabulary & words.keys()) / max(words.total(), 1)
        seen.add(f"page:{topic}={min(5, round(share))}")
    return frozenset(seen)


def is_page(sentences: Sequence[Sentence]) -> bool:
    """Whether a text is long enough to be a page."""
    return len(sentences) >= SHORTEST


def _of_few(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The topics that a sentence or paragraph by itself has a word of."""
    words = {word for sentence in sentences for word in _WORD.findall(sentence.text.lower())}
    return frozenset(f"alone:{topic}" for topic, vocabulary in _topics().items() if words & vocabulary)


def _few(number: int) -> str:
    return str(number) if number < 3 else "3-5" if number < 6 else "6+"
