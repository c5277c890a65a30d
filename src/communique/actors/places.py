"""Whether a name is read as where something is rather than as who does it."""

from __future__ import annotations

from collections.abc import Sequence

from communique.records import Token

WHERE = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "throughout",
        "around",
        "off",
        "within",
        "over",
        "above",
    ]
)
"""Prepositions that make a place of a name: "in Tokyo". Not "to" or "from": one delivers to a state."""


def at_a_place(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words stand after a preposition of place, or after a town they only locate: "Munich,
    Germany".
    """
    at = first - 1
    while at >= 0 and passed_over(tokens[at]):
        at -= 1
    if (
        at >= 0
        and tokens[at].text.lower() in WHERE
        and tokens[at].tag in ("IN", "RP", "RB", "TO", "NN", "NNP")
    ):
        return not owns(tokens, last) and not leads_on(tokens, last)
    return dateline(tokens, first, last)


def passed_over(token: Token) -> bool:
    """Whether a word may stand between the preposition and the name: "in neighbouring northern"."""
    if token.text.lower() in ("that", "this"):
        return False
    return token.tag in ("DT", "JJ", "JJS", "RB", "NN", "PDT") or token.text == "-"


def owns(tokens: Sequence[Token], last: int) -> bool:
    """Whether a possessive follows: "in Japan's view"."""
    return last + 1 < len(tokens) and tokens[last + 1].tag == "POS"


def leads_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name only modifies the noun after it: "in NATO exercises"."""
    token = tokens[last]
    return token.dep in ("compound", "amod", "nmod") and token.head > last


def dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the sentence opens with a dateline: "TOKYO, Jan. 5 (Reuters) -" or "Geneva - "."""
    if first > 0 and not (first <= 2 and tokens[first - 1].text in ",/"):
        return False
    after = [token.text for token in tokens[last + 1 : last + 12]]
    return bool(after) and (
        after[0] in ("-", "–", "—") or (after[0] in ",(" and any(dash in after for dash in "–—-"))
    )
