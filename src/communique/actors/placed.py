"""A person that a text names in, the actor they act or acted for out."""

from __future__ import annotations

from datetime import date

import msgspec

from communique.actors.cast import Cast, Member
from communique.actors.figures import FORMER, figure
from communique.actors.knowledge import get
from communique.actors.meanings import Topic, topic
from communique.actors.officials import called
from communique.actors.spelling import SHORTEST
from communique.actors.spots import Spot
from communique.records import Actor

OF_THEIR_KIND = ("armed_group", "company")
"""Kinds of actors whose leaders are of their sector, not of the office that organisations have, too."""


def person(best: Spot, spots: list[Spot], on: date | None, about: Topic) -> Actor | None:
    """The actor a person acts for; nobody where no table and no word of the text tells."""
    counts = {**topic(spots), **about}
    member = Cast([best], counts, on).find(best.person or "") or by_surname(best, on)
    if member is None:
        return known_figure(best, on, counts)
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


def known_figure(spot: Spot, on: date | None, about: Topic) -> Actor | None:
    """Somebody without office; in the sector of the title that the text gives them."""
    found = figure(spot.person or "", on, about)
    acts = spot.title.sector if spot.title else None
    return msgspec.structs.replace(found, sector=acts) if found and acts else found


def by_surname(spot: Spot, on: date | None) -> Member | None:
    """A surname by itself, where it is one official's."""
    name = spot.person or ""
    holders = () if name.isupper() and len(name) < SHORTEST else called(name, on)
    return Cast([], {}, on).from_table(spot, holders[0]) if len(holders) == 1 else None
