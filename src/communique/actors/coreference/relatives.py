"""Relative pronouns: "the army, which said ...", "Lavrov, who met ..."."""

from __future__ import annotations

from communique.records import Token

RELATIVE_TAGS = ("WP", "WDT", "WP$")


def modified(tokens: tuple[Token, ...], index: int) -> int | None:
    """The word that the relative clause of a relative pronoun modifies; ``None`` where it opens a
    question.
    """
    if tokens[index].tag not in RELATIVE_TAGS:
        return None
    at = index
    for _ in range(len(tokens)):
        token = tokens[at]
        if token.dep == "relcl":
            return token.head
        if token.head == at or token.dep in ("ccomp", "advcl"):
            return None
        at = token.head
    return None
