"""A person that a text names in, the actor they act or acted for out."""

from __future__ import annotations

from datetime import date

from communique.actors.cast import Cast, Member
from communique.actors.knowledge import get
from communique.actors.meanings import Topic, topic
from communique.actors.officials import called
from communique.actors.spelling import SHORTEST
from communique.actors.spots import Spot
from communique.records import Actor, Sector

FORMER: Sector = "ELI"
"""PLOVER's sector of people whose offices are behind them."""


OF_THEIR_KIND = ("armed_group", "company")
"""Kinds of actors whose leaders are of their sector, not of the office that organisations have, too."""


def person(best: Spot, spots: list[Spot], on: date | None, about: Topic) -> Actor | None:
    """The actor a person acts for; nobody where no table and no word of the text tells."""
    counts = {**topic(spots), **about}
    member = Cast([best], counts, on).find(best.person or "") or by_surname(best, on)
    if member is None:
        return None
    id = member.actors[0]
    whose = get(id)
    acts = whose.sector if whose.kind in OF_THEIR_KIND else member.sector
    past = member.over and not best.titles
    return Actor(
        id=id,
        name=member.person.name,
        kind="other",
        country=whose.country,
        sector=FORMER if past else acts,
        wikidata=member.person.wikidata,
        wikipedia=member.person.name,
    )


def by_surname(spot: Spot, on: date | None) -> Member | None:
    """A surname by itself, where it is one official's."""
    name = spot.person or ""
    holders = () if name.isupper() and len(name) < SHORTEST else called(name, on)
    return Cast([], {}, on).from_table(spot, holders[0]) if len(holders) == 1 else None
