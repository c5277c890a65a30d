"""A person's name in, whom no table of officials has on the day; the state they belong to and their sector
out.

The tables ``figures/*.csv`` have opposition leaders, legislators, governors, officers, rebels, activists, the
heads of states before 2000 and the like, one role a row. They commit no state, so articles are read without
them; only :func:`communique.actors.resolve` asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from communique.actors.officials import key
from communique.actors.tables import DATA, read
from communique.records import Actor, Record, Sector

FORMER: Sector = "ELI"
"""PLOVER's sector of people whose offices are behind them."""

IN_OFFICE = ("GOV", "LEG", "JUD", "SPY", "COP", "IGO")
"""Sectors that end with the office. An officer keeps the rank and a party member the party."""


class Figure(Record, frozen=True):
    """Somebody in public life in one role; the years are those of the role."""

    country: str
    sector: str
    name: str
    names: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    what: str = ""

    @property
    def dated(self) -> bool:
        """Whether it is known when the role began or ended."""
        return bool(self.start or self.end)

    def covers(self, on: date | None) -> bool:
        """Whether the role was held on the day; without a day, whether it is held still."""
        if on is None:
            return not self.end
        return int(self.start or 0) <= on.year <= int(self.end or on.year)

    def ended(self, on: date | None) -> bool:
        """Whether the role was over by the day."""
        return bool(self.end) and (on is None or on.year > int(self.end))


@cache
def figures() -> dict[str, tuple[Figure, ...]]:
    """All roles of all figures by every spelling of their names."""
    found: dict[str, list[Figure]] = {}
    for path in sorted((DATA / "figures").glob("*.csv")):
        for one in read(Figure, path):
            for spelling in dict.fromkeys(map(key, (one.name, *one.names))):
                found.setdefault(spelling, []).append(one)
    return {spelling: tuple(bearers) for spelling, bearers in found.items()}


def held(name: str, on: date | None, about: Mapping[str, int]) -> Figure | None:
    """The dated role somebody had on the day; ``None`` where none is known for it."""
    roles = [one for one in bearer(name, about) if one.dated and one.covers(on)]
    return max(roles, key=latest, default=None)


def role(name: str, on: date | None, about: Mapping[str, int]) -> Figure | None:
    """What somebody was on the day: by a dated role, else by one whose years are not known, else by the last
    one before the day, else by the first one after it."""
    roles = bearer(name, about)
    lasting = [one for one in roles if not one.dated]
    past = [one for one in roles if one.ended(on)]
    return (
        held(name, on, about)
        or next(iter(lasting), None)
        or max(past, key=latest, default=None)
        or min(roles, key=latest, default=None)
    )


def bearer(name: str, about: Mapping[str, int]) -> Sequence[Figure]:
    """The roles of who is so called; of namesakes one whose state is spoken of, else the first."""
    roles = figures().get(key(name), ())
    one = max(roles, key=lambda one: about.get(one.country, 0), default=None)
    return [other for other in roles if one and other.country == one.country]


def latest(one: Figure) -> int:
    """What roles are put in order by: the year they began in, as far as it is known."""
    return int(one.start or one.end or 0)


def figure(name: str, on: date | None, about: Mapping[str, int]) -> Actor | None:
    """The state and sector of who is so called."""
    one = role(name, on, about)
    if one is None:
        return None
    sector = FORMER if one.sector in IN_OFFICE and one.ended(on) else one.sector
    return Actor(
        id=one.country, name=one.name, kind="other", country=one.country, sector=sector, wikipedia=one.name
    )
