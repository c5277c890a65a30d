"""A person's name in, whom no table of officials has; the state they belong to and their sector out.

The tables ``figures/*.csv`` have opposition leaders, legislators, mayors, officers, rebels, activists and the
like. They commit no state, so articles are read without them; only :func:`communique.actors.resolve` asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from communique.actors.officials import key
from communique.actors.tables import DATA, read
from communique.records import Actor, Record, Sector

FORMER: Sector = "ELI"
"""PLOVER's sector of people whose offices are behind them."""

IN_OFFICE = ("GOV", "LEG", "MIL", "JUD")
"""Sectors that end with the office."""


class Figure(Record, frozen=True):
    """Somebody in public life; the years are those of the role."""

    country: str
    sector: str
    name: str
    names: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    what: str = ""


@cache
def figures() -> dict[str, tuple[Figure, ...]]:
    """All figures by every spelling of their names."""
    found: dict[str, list[Figure]] = {}
    for path in sorted((DATA / "figures").glob("*.csv")):
        for one in read(Figure, path):
            for spelling in dict.fromkeys(map(key, (one.name, *one.names))):
                found.setdefault(spelling, []).append(one)
    return {spelling: tuple(bearers) for spelling, bearers in found.items()}


def figure(name: str, on: date | None, about: Mapping[str, int]) -> Actor | None:
    """The state and sector of who is so called; of namesakes one whose state is spoken of, else the first."""
    bearers = figures().get(key(name), ())
    one = max(bearers, key=lambda bearer: about.get(bearer.country, 0), default=None)
    if one is None:
        return None
    over = one.sector in IN_OFFICE and one.end and (on is None or on.year > int(one.end))
    sector = FORMER if over else one.sector
    return Actor(
        id=one.country, name=one.name, kind="other", country=one.country, sector=sector, wikipedia=one.name
    )
