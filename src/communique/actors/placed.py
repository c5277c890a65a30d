"""A person that a text names in, the actor they act or acted for out."""

from __future__ import annotations

from datetime import date

import msgspec

from communique.actors.cast import Cast, Member
from communique.actors.figures import FORMER, figure, held
from communique.actors.knowledge import get
from communique.actors.meanings import Topic, topic
from communique.actors.officials import called
from communique.actors.spelling import SHORTEST
from communique.actors.spots import Spot
from communique.records import Actor, Sector

OF_THEIR_KIND = ("armed_group", "company")
"""Kinds of actors whose leaders are of their sector, not of the office that organisations have, too."""

STATELY: Sector = "GOV"
"""The sector of who heads something of a state by a title that organisations have too."""

RETURNING: Sector = "PTY"
"""The sector of who has left office and will be back in it: a party's leader between two governments."""

OFFICER: Sector = "MIL"
"""The sector of those who keep their rank after they have left their post."""


def person(best: Spot, spots: list[Spot], on: date | None, about: Topic) -> Actor | None:
    """The actor a person acts for; nobody where no table and no word of the text tells."""
    counts = {**topic(spots), **about}
    member = Cast([best], counts, on).find(best.person or "") or by_surname(best, on)
    if member is None:
        return known_figure(best, on, counts)
    whose = get(member.actors[0])
    acts = whose.sector if whose.kind in OF_THEIR_KIND else member.sector
    if acts == "IGO" and whose.kind == "state":
        acts = next((title.sector for title in best.titles if title.agent), STATELY)
    if not best.titles:
        elsewhere = held(member.person.name, on, counts) if is_away(member, on) else None
        if elsewhere and elsewhere.country != whose.country:
            return known_figure(best, on, counts)
        if elsewhere:
            acts = elsewhere.sector
        elif member.over and acts != OFFICER:
            acts = RETURNING if is_back(member, on) else FORMER
    return Actor(
        id=whose.id,
        name=member.person.name,
        kind="other",
        country=whose.country,
        sector=acts,
        wikidata=member.person.wikidata,
        wikipedia=member.person.name,
    )


def is_away(member: Member, on: date | None) -> bool:
    """Whether an official held none of the offices that the tables know on the day; today where there is
    none."""
    terms = [term for one in called(member.person.name, on) for term in one.terms]
    return not any(term.end is None if on is None else term.covers(on) for term in terms)


def is_back(member: Member, on: date | None) -> bool:
    """Whether an official held an office again after the day."""
    terms = [term for one in called(member.person.name, on) for term in one.terms]
    return on is not None and any(term.start and term.start > on for term in terms)


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
