"""Two names that make one: "South Korea's National Security Council", "Russia's Gazprom", "the Polish
Sejm".
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.atoms import Atom
from communique.actors.names import Name

ADJECTIVES = ("adjective", "people")


def second(atoms: Sequence[Atom], index: int) -> int | None:
    """The atom of the name that the one here only places: its body, its company, its armed group."""
    at = index + 1
    hit = atoms[index].hit
    adjective = hit is not None and hit.adjective
    if at < len(atoms) and atoms[at].sort == "possessive":
        at += 1
    elif not adjective:
        return None
    return at if role(atoms, at) in ("body", "company", "group") else None


def role(atoms: Sequence[Atom], index: int) -> str:
    hit = atoms[index].hit if index < len(atoms) and atoms[index].sort == "known" else None
    return hit.names[0].role if hit else ""


def together(first: tuple[Name, ...], other: tuple[Name, ...]) -> tuple[Name, ...]:
    """What the two mean together: the body that belongs to the first; a company or group is itself."""
    if other[0].role != "body":
        return other
    owners = {name.actors for name in first}
    own = tuple(name for name in other if name.actors in owners)
    return own or tuple(
        Name(
            text=other[0].text, role="body", actors=name.actors, sector=other[0].sector, label=other[0].label
        )
        for name in first
    )
