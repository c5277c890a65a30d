"""The former and the latter of two that were named."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.coreference.history import History
from communique.records import Token

REACH = 2
"""How many sentences back the two may stand."""


def ordinal(tokens: Sequence[Token], index: int) -> str | None:
    """``latter`` or ``former`` where the word stands for somebody: "the latter agreed", not "the
    former minister".
    """
    word = tokens[index].text.lower()
    if word not in ("latter", "former") or not index or tokens[index - 1].text.lower() != "the":
        return None
    return None if tokens[index].dep in ("amod", "nmod", "compound") else word


def chosen(word: str, history: History, sentence: int) -> tuple[str, ...]:
    """Of the last two that were coordinated, else of the last two named, the first or the second."""
    two: tuple[str, ...] = ()
    for one in history.back(sentence, REACH):
        if len(one.actors) == 2:
            two = one.actors
            break
        if len(one.actors) == 1 and not one.place and one.actors[0] not in two and len(two) < 2:
            two = (one.actors[0], *two)
    return two[-1:] if word == "latter" else two[:1] if len(two) == 2 else ()
