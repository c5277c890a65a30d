"""Persons whom the words after their name place in; the same with whom they act for out.

General Novak , Poland 's chief of staff ,          an office after a rank
Novak , who heads the alliance 's committee ,       a clause of leading or being
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from communique.actors.atoms import Atom, sort_at
from communique.actors.knowledge import organisations
from communique.actors.lexicon import being, leading
from communique.actors.names import Name, acting
from communique.actors.spots import Spot

REACH = 4
"""How many atoms may stand between the verb and whom the person acts for: "who once led a large"."""

RANK = "commander"
"""The id of offices that are ranks: general, admiral."""

OVER = "was"
"""The form of "be" after which an office lies behind somebody."""


def placed(atoms: Sequence[Atom], spots: Sequence[Spot]) -> list[Spot]:
    """The phrases of a sentence in order, the persons placed by what follows them."""
    starts = {spot.first: spot for spot in spots}
    ends = {atom.last: index for index, atom in enumerate(atoms)}
    found: dict[int, Spot] = dict(starts)
    for spot in spots:
        at = ends.get(spot.last)
        if spot.person is None or spot.choices or at is None or sort_at(atoms, at + 1) != "comma":
            continue
        if spot.titles and (office := appositive(atoms, at + 2, starts)):
            found.pop(office.first)
            found[spot.first] = joined(spot, office)
        elif not in_office(spot) and atoms[at + 2 : at + 3] and atoms[at + 2].text == "who":
            found[spot.first] = by_clause(spot, atoms, at + 3, starts)
    return sorted(found.values())


def in_office(spot: Spot) -> bool:
    """Whether the title before a name is an office already, not a rank or a calling."""
    return any(office.id != RANK for title in spot.titles for office in title.offices)


def appositive(atoms: Sequence[Atom], at: int, starts: dict[int, Spot]) -> Spot | None:
    """An office of somebody in particular that stands here between commas."""
    spot = starts.get(atoms[at].first) if at < len(atoms) else None
    if spot is None or spot.person or not spot.choices or not spot.official:
        return None
    after = next((atom for atom in atoms if atom.first > spot.last), None)
    return spot if after is None or after.text in (",", ".") else None


def joined(spot: Spot, office: Spot) -> Spot:
    """A person by a rank and the office after it as one."""
    return spot._replace(
        last=office.last,
        choices=office.choices,
        titles=spot.titles + office.titles,
        commits=spot.commits and office.commits,
    )


def by_clause(spot: Spot, atoms: Sequence[Atom], at: int, starts: dict[int, Spot]) -> Spot:
    """The person of "who heads", "who is", placed by the first that is named after it, or nicknamed."""
    verb = atoms[at].text if at < len(atoms) else ""
    if verb not in leading() and verb not in being():
        return spot
    for atom in atoms[at + 1 : at + 2 + REACH]:
        whom = starts.get(atom.first)
        if atom.sort in ("comma", "to") or (whom and whom.person):
            return spot
        if whom and whom.choices and (whom.titles or verb in leading()):
            titles = whom.titles if verb in being() else ()
            return spot._replace(choices=whom.choices, titles=titles, commits=spot.commits and verb != OVER)
        if verb in leading() and (names := nicknamed().get(atom.text)):
            return spot._replace(choices=(names,))
    return spot


@cache
def nicknamed() -> dict[str, tuple[Name, ...]]:
    """The organisations that a common noun can stand for: "alliance"; which of them, the article tells."""
    found: dict[str, list[Name]] = {}
    for one in organisations().values():
        for nickname in one.nicknames:
            noun = nickname.removeprefix("the ")
            name = Name(text=noun, role="organisation", actors=acting(one.id), label=one.name, ambiguous=True)
            found.setdefault(noun, []).append(name)
    return {noun: tuple(names) for noun, names in found.items()}
