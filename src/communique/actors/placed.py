"""A person that a text names in, the actor they act or acted for out."""

from __future__ import annotations

from datetime import date

import msgspec

from communique.actors.cast import Cast, Member, governing
from communique.actors.figures import FORMER, figure, held
from communique.actors.knowledge import get
from communique.actors.meanings import Topic, topic
from communique.actors.officials import called
from communique.actors.spelling import SHORTEST
from communique.actors.spots import Spot
from communique.actors.titles import callings
from communique.actors.transliterated import known_as
from communique.records import Actor, Sector

OF_THEIR_KIND = ("armed_group", "company")
"""Kinds of actors whose leaders are of their sector, not of the office that organisations have, too."""

STATELY: Sector = "GOV"
"""The sector of who heads something of a state by a title that organisations have too."""

RETURNING: Sector = "PTY"
"""The sector of who will govern and does not yet, or not now: a party's leader between governments."""

OFFICER: Sector = "MIL"
"""The sector of those who keep their rank after they have left their post."""


def person(best: Spot, spots: list[Spot], on: date | None, about: Topic) -> Actor | None:
    """The actor a person acts for; nobody where no table and no word of the text tells."""
    counts = {**topic(spots), **about}
    member = Cast([best], counts, on).find(best.person or "") or by_surname(best, on)
    if member is None:
        return known_figure(best, on, counts) or otherwise_spelt(best, spots, on, about)
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
        elif is_back(member, on) and acts == STATELY:
            acts = RETURNING
        elif member.over and acts != OFFICER:
            acts = FORMER
    return Actor(
        id=whose.id,
        name=member.person.name,
        kind="other",
        country=whose.country,
        sector=acts,
        wikidata=member.person.wikidata,
        wikipedia=member.person.name,
    )


def otherwise_spelt(best: Spot, spots: list[Spot], on: date | None, about: Topic) -> Actor | None:
    """Somebody the tables know by another spelling; nobody of a state that the text and its context do not
    speak of where they speak of one.
    """
    name = known_as(best.person or "")
    if not name:
        return None
    spoken_of = {**topic(spots), **about}
    found = person(best._replace(person=name), spots, on, about)
    return found if found and (not spoken_of or found.country in spoken_of) else None


def is_away(member: Member, on: date | None) -> bool:
    """Whether an official governed nothing on the day that the tables know of; today where there is none."""
    terms = [term for one in called(member.person.name, on) for term in governing(one)]
    return not any(term.end is None if on is None else term.covers(on) for term in terms)


def is_back(member: Member, on: date | None) -> bool:
    """Whether an official who holds no office on the day came to one after it."""
    terms = [term for one in called(member.person.name, on) for term in governing(one)]
    return on is not None and is_away(member, on) and any(term.start and term.start > on for term in terms)


def known_figure(spot: Spot, on: date | None, about: Topic) -> Actor | None:
    """Somebody without office; in the sector of the title that the text gives them."""
    found = figure(spot.person or "", on, about)
    acts = (callings().get(spot.title.text.lower()) or spot.title.sector) if spot.title else None
    return msgspec.structs.replace(found, sector=acts) if found and acts else found


def by_surname(spot: Spot, on: date | None) -> Member | None:
    """A surname by itself, where it is one official's."""
    name = spot.person or ""
    holders = () if name.isupper() and len(name) < SHORTEST else called(name, on)
    return Cast([], {}, on).from_table(spot, holders[0]) if len(holders) == 1 else None
