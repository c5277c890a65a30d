"""The name of a town in, the state it lies in out; asked last, when no other table has the name."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import OSA

from communique.actors.folding import fold
from communique.actors.knowledge import get
from communique.actors.tables import DATA, lines_of
from communique.records import Actor, Sector

PLACE: Sector = "CVL"
"""PLOVER's sector of a town or province named by itself."""

SHORTEST = 7
"""Shorter names are one letter from too many others."""


@cache
def towns() -> dict[str, str]:
    """The states of all towns by name, folded."""
    return {fold(line[0]): line[1] for line in lines_of(DATA / "towns.csv")[1:]}


@cache
def lengths() -> dict[tuple[str, int], tuple[str, ...]]:
    """The names of towns by first letter and length, where they are long enough to be told when misspelt."""
    found: dict[tuple[str, int], list[str]] = {}
    for name in towns():
        if len(name) >= SHORTEST:
            found.setdefault((name[0], len(name)), []).append(name)
    return {sort: tuple(names) for sort, names in found.items()}


def misspelt(name: str) -> Actor | None:
    """The state of the one town that a single word names but for one letter, the first excepted."""
    plain = fold(name)
    if len(plain) < SHORTEST or not plain.isalpha() or not plain[0].isupper():
        return None
    near = [
        town
        for length in range(len(plain) - 1, len(plain) + 2)
        for town in lengths().get((plain[0], length), ())
        if OSA.distance(plain, town, score_cutoff=1) <= 1
    ]
    return of_town(near[0]) if len({towns()[town] for town in near}) == 1 else None


def of_town(name: str) -> Actor | None:
    """The state of a town, in the sector of those who live in it; nobody where no town is so called."""
    country = towns().get(fold(name))
    if country is None:
        return None
    return Actor(id=country, name=name, kind="other", country=get(country).country, sector=PLACE)
