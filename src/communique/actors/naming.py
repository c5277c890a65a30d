"""Phrases that name their actors: "Japan", "Turkish soldiers", "the leaders of Japan and Australia"."""

from __future__ import annotations

from communique.actors.cast import Member
from communique.actors.meanings import Topic, certain, meaning
from communique.actors.memory import Memory
from communique.actors.names import Name
from communique.actors.outcomes import Outcome
from communique.actors.places import at_a_place
from communique.actors.readings import Reading
from communique.actors.spots import Spot
from communique.actors.titles import Title
from communique.records import Sector

LOCATED = ("state", "capital", "metonym")
"""Roles of names that a preposition makes a place of."""


def settled(spot: Spot, about: Topic) -> Spot | None:
    """The spot without the readings that nothing in the article bears out; ``None`` where none is left of a
    name.
    """
    choices = tuple(kept for names in spot.choices if (kept := certain(names, about)))
    if spot.choices and not choices and not spot.person:
        return None
    return spot._replace(choices=choices)


def name(spot: Spot, reading: Reading, memory: Memory) -> Outcome:
    """Whom a phrase with names in it stands for."""
    names = [meaning(choice, memory.about) for choice in spot.choices]
    actors = tuple(dict.fromkeys(id for name in names for id in name.actors))
    title = spot.title
    office = holder(spot, actors, memory)
    return Outcome(
        first=spot.first,
        last=spot.last,
        kind=spot.kind,
        actors=actors,
        people=(office.person,) if office else (),
        sector=sector(title, names[0]),
        gender=spot.gender or (office.gender if office else None),
        plural=spot.plural or names[0].role == "people",
        commits=spot.committing,
        place=not spot.titles and is_place(spot, names, reading),
        title=title.text.lower() if title else None,
        human=spot.official and len(actors) == 1,
        why=f"{title.text} of {', '.join(actors)}" if title else names[0].role,
    )


def is_place(spot: Spot, names: list[Name], reading: Reading) -> bool:
    """Whether the names are where something is rather than who does it."""
    roles = {name.role for name in names}
    if roles == {"place"}:
        return True
    return roles <= set(LOCATED) and reading.parsed and at_a_place(reading.tokens, spot.first, spot.last)


def holder(spot: Spot, actors: tuple[str, ...], memory: Memory) -> Member | None:
    """Who holds the office that the phrase names: "the Polish president"."""
    if not spot.official or len(actors) != 1 or not spot.committing or not spot.title:
        return None
    return memory.cast.holder(actors[0], spot.title)


def sector(title: Title | None, name: Name) -> Sector | None:
    """By what sort of people the actor acts: a body's president is of the body's sector."""
    if name.role == "place":
        return title.sector if title else None
    if title and not (name.role == "body" and title.sector == "GOV"):
        return title.sector
    return name.sector
