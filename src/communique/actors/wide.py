"""A name in, its bearer out, from the wide tables: outlets, parliaments, parties, firms, churches, cities.

Most of these are no party of any event: a newspaper reports, a firm sells phones, a city is where something
happens. So articles are read without them; only :func:`communique.actors.resolve` asks them, and last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from communique.actors import own
from communique.actors.gazetteer import Gazetteer
from communique.actors.names import Name, Role, overruled
from communique.actors.tables import DATA, rows
from communique.actors.towns import PLACE
from communique.records import Actor

TABLES: tuple[tuple[str, Role, str | None], ...] = (
    ("outlets", "body", "MED"),
    ("parliaments", "body", "LEG"),
    ("central_banks", "body", "GOV"),
    ("services", "body", None),
    ("forces", "body", None),
    ("courts", "body", None),
    ("bands", "body", None),
    ("gangs", "body", None),
    ("faiths", "body", None),
    ("unions", "body", None),
    ("societies", "body", None),
    ("parties", "body", "PTY"),
    ("universities", "body", "EDU"),
    ("firms", "company", "BUS"),
    ("peoples", "people", None),
    ("cities", "place", PLACE),
    ("provinces", "place", PLACE),
)
"""Each table with what its names are and their bearers' sector; its own column ``sector`` goes before it."""


@cache
def wide() -> Gazetteer:
    """The gazetteer of the wide tables."""
    return Gazetteer(name for name in overruled(names(), own.file()) if name.role != "trap")


def names() -> Iterator[Name]:
    """All their names."""
    for table, role, sector in TABLES:
        for row in rows(DATA / f"{table}.csv"):
            country = row["country"]
            yield Name(
                text=row["name"],
                role=role,
                actors=(country,) if country else (),
                sector=row.get("sector") or sector,
                label=row["name"],
            )


def called(text: str, about: Mapping[str, int]) -> Name | None:
    """The bearer of exactly this name; of namesakes one whose country is spoken of, else the first."""
    found = wide().lookup(text)
    return max(found, key=lambda name: any(about.get(id) for id in name.actors), default=None)


def names_in(text: str) -> tuple[Name, ...]:
    """The names in a text, in order, of namesakes the first."""
    return tuple(hit.names[0] for hit in wide().find(text))


def actor(name: Name) -> Actor:
    """The bearer of a name of the wide tables, or for a place nobody but its state."""
    country = name.actors[0] if name.actors else None
    return Actor(
        id=country or name.text,
        name=name.text,
        kind="company" if name.role == "company" else "body" if name.role == "body" else "other",
        country=country,
        sector=name.sector,
        wikipedia=name.text if name.role == "body" else None,
    )
