"""Report in, the names and numbers in its sentence out that are not its parties' own: Pretoria, Rafale, 80.

They are rarer than other words, so two sentences that share one are likelier to tell the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern

from communique.records import Report

_WORD = re.compile(r"[\w'’-]+")
_NAME = re.compile(r"\b[A-Z][\w'’-]+|\b\d[\d.,]*\d\b|\b\d\b")
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|(?:19|20)\d\d"
)


@lru_cache(maxsize=5_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def own_words(report: Report) -> set[str]:
    """The words, in lower case, of the names of a report's parties and their people."""
    words: set[str] = set()
    for party in (*report.actors, *report.recipients):
        for text in (party.id, party.name, party.text or "", *(person.name for person in party.people)):
            words.update(_words(text))
    return words


def names(report: Report) -> tuple[str, ...]:
    """The names and numbers, each once, in lower case and alphabetical order; neither days nor years, nor the
    word that opens the sentence."""
    own = own_words(report)
    found = set()
    for match in _NAME.finditer(report.quote):
        word = match.group()
        opens = match.start() == 0 and not word[0].isdigit()
        if not opens and not _CALENDAR.fullmatch(word) and word.casefold() not in own:
            found.add(intern(word.casefold()))
    return tuple(sorted(found))
