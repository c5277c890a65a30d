"""A misspelt name in, the known name it is one slip away from out."""

from __future__ import annotations

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from communique.actors.folding import fold
from communique.actors.gazetteer import gazetteer

SHORTEST = 6
"""Shorter names are one letter from too many others: Iran and Iraq."""


@cache
def candidates() -> tuple[str, ...]:
    """The names long enough to be told apart when misspelt."""
    return tuple(sorted(name for name in gazetteer().known if len(name) >= SHORTEST))


def respelt(text: str) -> str:
    """The one known name that differs by one letter added, left out, changed or swapped; else the empty
    string.
    """
    plain = fold(text)
    if len(plain) < SHORTEST:
        return ""
    found = process.extract(plain, candidates(), scorer=OSA.distance, score_cutoff=1, limit=2)
    return str(found[0][0]) if len(found) == 1 else ""
