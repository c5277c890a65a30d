"""The name of a town in, the state it lies in out; asked last, when no other table has the name."""

from __future__ import annotations

from functools import cache

from communique.actors.folding import fold
from communique.actors.knowledge import get
from communique.actors.tables import DATA, lines_of
from communique.records import Actor, Sector

PLACE: Sector = "CVL"
"""PLOVER's sector of a town or province named by itself."""


@cache
def towns() -> dict[str, str]:
    """The states of all towns by name, folded."""
    return {fold(line[0]): line[1] for line in lines_of(DATA / "towns.csv")[1:]}


def of_town(name: str) -> Actor | None:
    """The state of a town, in the sector of those who live in it; nobody where no town is so called."""
    country = towns().get(fold(name))
    if country is None:
        return None
    return Actor(id=country, name=name, kind="other", country=get(country).country, sector=PLACE)
