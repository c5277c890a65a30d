"""What stands before "country" or "state" in; out, the states that can be so described: "the Gulf state"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from communique.actors.tables import DATA, cells, rows
from communique.records import Token

LONGEST = 4
"""Tokens of the longest description of a region: "north-east asian" is four."""


@cache
def regions() -> dict[str, frozenset[str]]:
    """The states of every region or kind, by each of its words; hyphens stand apart as tokens do."""
    found: dict[str, frozenset[str]] = {}
    for row in rows(DATA / "regions.csv"):
        ids = frozenset(
            id for member in cells(row["members"]) for id in found.get(spaced(member), frozenset([member]))
        )
        found.update({spaced(words): ids for words in cells(row["words"])})
    return found


def spaced(words: str) -> str:
    return words.replace("-", " - ")


def before(tokens: Sequence[Token], end: int) -> tuple[int, frozenset[str]] | None:
    """The first token of the longest region that ends right before a token, and its states."""
    for length in range(LONGEST, 0, -1):
        words = " ".join(token.text.lower() for token in tokens[max(0, end - length) : end])
        if end >= length and words in regions():
            return end - length, regions()[words]
    return None
