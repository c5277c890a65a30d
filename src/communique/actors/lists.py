"""Lists of names in a row of atoms: "Japan, South Korea and Australia"."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.atoms import Atom
from communique.actors.names import Name

Choices = tuple[tuple[Name, ...], ...]


def actor_list(atoms: Sequence[Atom], index: int, many: bool) -> tuple[int, Choices]:
    """The last atom of the list of names that begins here, and what each can mean; one name unless
    ``many``.
    """
    found: list[tuple[Name, ...]] = []
    last = index - 1
    while True:
        at = skip(atoms, last + 1, first=not found)
        if at >= len(atoms) or atoms[at].sort != "known" or not (hit := atoms[at].hit):
            break
        found.append(hit.names)
        last = at
        if not many:
            break
    return last, tuple(found)


def skip(atoms: Sequence[Atom], at: int, first: bool) -> int:
    """Over what joins a list, to where its next name can be."""
    joints = ("determiner",) if first else ("comma", "and", "determiner", "of")
    start = at
    while at < len(atoms) and atoms[at].sort in joints:
        at += 1
    return at if first or any(atom.sort in ("comma", "and") for atom in atoms[start:at]) else len(atoms)


def actors_before(atoms: Sequence[Atom], index: int, many: bool) -> tuple[int, Choices]:
    """The first atom of the list of names that ends here; one name unless ``many``."""
    hit = atoms[index].hit
    assert hit is not None
    found = [hit.names]
    first = index
    while many:
        at = first - 1
        while at >= 0 and atoms[at].sort in ("comma", "and", "possessive", "hyphen"):
            at -= 1
        between = [atom.sort for atom in atoms[at + 1 : first]]
        joined = "and" in between or "hyphen" in between or (len(found) > 1 and "comma" in between)
        if at < 0 or not joined or not (before := atoms[at].hit) or atoms[at].sort != "known":
            break
        found.insert(0, before.names)
        first = at
    return first, tuple(found)
