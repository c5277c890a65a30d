"""Report in, the names and numbers in its sentence out that are not its parties' own: Pretoria, Rafale, 80.

They are rarer than other words, so two sentences that share one are likelier to tell the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from sys import intern

from communique.merging.words import stem
from communique.records import Report

_WORD = re.compile(r"[\w'’-]+")
_NAME = re.compile(r"\b[A-Z][\w'’-]+|\b\d[\d.,]*\d\b|\b\d\b")
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|(?:19|20)\d\d"
)


@lru_cache(maxsize=5_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


@lru_cache(maxsize=5_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, _words(text)))


@lru_cache(maxsize=5_000)
def _name(word: str) -> str | None:
    """A name or number in lower case; none for days and years."""
    return None if _CALENDAR.fullmatch(word) else intern(word.casefold())


def _own(report: Report) -> Iterator[str]:
    """The names of a report's parties and their people."""
    for party in (*report.actors, *report.recipients):
        yield party.id
        yield party.name
        if party.text:
            yield party.text
        for person in party.people:
            yield person.name


def own_words(report: Report) -> set[str]:
    """The words, in lower case, of the names of a report's parties and their people."""
    return set().union(*map(_words, _own(report)))


def own_stems(report: Report) -> set[str]:
    """The stems of these words."""
    return set().union(*map(_stems, _own(report)))


def names(report: Report) -> tuple[str, ...]:
    """The names and numbers, each once, in lower case and alphabetical order; neither days nor years, nor the
    word that opens the sentence."""
    return tuple(sorted(_names(report.quote) - own_words(report)))


@lru_cache(maxsize=100)  # a sentence reports several deeds, which come one after the other
def _names(quote: str) -> frozenset[str]:
    found = _NAME.findall(quote)
    opening = _NAME.match(quote)
    if opening and not opening.group()[0].isdigit():
        del found[0]
    return frozenset(filter(None, map(_name, found)))
