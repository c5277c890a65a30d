"""Abbreviations that an article explains: "Taiwan's Ministry of Foreign Affairs (MOFA)" makes MOFA
Taiwan's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.actors.names import Name
from communique.actors.spots import Spot
from communique.records import Token

Choices = tuple[tuple[Name, ...], ...]

SETTLED = ("state", "organisation", "adjective")
"""Roles of names that no bracket redefines: "(UK)", "(EU)"."""


def explained(sentences: Iterable[tuple[Sequence[Token], Sequence[Spot]]]) -> dict[str, Spot]:
    """The phrase that each abbreviation of the article stands for."""
    found: dict[str, Spot] = {}
    for tokens, spots in sentences:
        for spot in spots:
            if len(spot.choices) == 1 and not spot.person and (short := bracketed(tokens, spot.last + 1)):
                found.setdefault(short, spot)
    return found


def bracketed(tokens: Sequence[Token], at: int) -> str | None:
    """The abbreviation that stands alone in brackets here."""
    inside = [token.text for token in tokens[at : at + 3]]
    short = len(inside) == 3 and inside[0] == "(" and inside[2] == ")" and inside[1].isupper()
    return inside[1] if short and inside[1].isalpha() else None


def applied(spot: Spot, tokens: Sequence[Token], known: dict[str, Spot]) -> Spot:
    """The spot, or where it is an abbreviation of the article's, what that stands for."""
    whole = known.get(tokens[spot.first].text) if spot.first == spot.last else None
    if whole is None or any(name.role in SETTLED for names in spot.choices for name in names):
        return spot
    return spot._replace(
        kind="name", choices=whole.choices, person=None, titles=whole.titles, commits=whole.commits
    )
