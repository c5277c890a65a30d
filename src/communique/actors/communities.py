"""Names without a title in, whom they stand for out: a people in some state, a faith, somebody of a group."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from communique.actors import titles, wide
from communique.actors.compounds import together
from communique.actors.knowledge import get, groups, states
from communique.actors.names import Name
from communique.actors.titles import Title
from communique.actors.whole import bearer
from communique.records import Actor, Sector

HEAD: Sector = "GOV"
"""The sector of titles of those who lead a state; who leads a people is of it: "a Druze leader"."""


def untitled(text: str, names: Sequence[Name], around: Sequence[Name]) -> Actor | None:
    """Somebody without a title: the first that is named, or a people in the country that is."""
    first = next((name for name in names if name.actors), None)
    organised = first is not None and (first.role == "organisation" or is_band(first.actors[0]))
    people = None if organised else community(text, (*names, *around))
    if people or first is None:
        return people
    if (
        first.role == "place"
        and len(names) > 1
        and (names[1].role, names[1].actors) == ("body", first.actors)
    ):
        first = names[1]
    if first.role == "body" and (owner := next((name for name in names if name.role == "state"), None)):
        first = together((owner,), (first,))[0]
    found = bearer(first, first.actors[0])
    in_state = first.actors[0] in groups() and found.country is None
    return msgspec.structs.replace(found, country=located_in(names)) if in_state else found


def community(text: str, owners: Sequence[Name]) -> Actor | None:
    """A people or a community of a faith that a text names, in the state it says: "Muslims in India"."""
    name = next((name for name in wide.names_in(text) if name.role == "people"), None)
    if name is None:
        return None
    found = wide.actor(name)
    country = found.country or located_in(owners)
    title = next(iter(titles.find(text)), None)
    sector = title.sector if title else found.sector
    return msgspec.structs.replace(found, id=country or found.id, country=country, sector=sector)


def of_people(id: str, title: Title, owners: Sequence[Name]) -> Actor:
    """Somebody of a people that lives in several states: "Kurdish fighters in Syria"."""
    found = get(id)
    acts = found.sector if title.sector == HEAD else title.sector
    return msgspec.structs.replace(found, country=found.country or located_in(owners), sector=acts)


def of_group(id: str, sector: str | None) -> Actor:
    """Somebody where a group rules, or of its side, who does not act for it: "a hospital in Gaza City"."""
    found = get(id)
    found = get(found.country) if found.country else found
    return msgspec.structs.replace(found, sector=sector, wikidata=None, wikipedia=None)


def is_people(id: str) -> bool:
    """Whether a group is a people rather than a band, a movement or an authority."""
    return id in groups() and groups()[id].sector == "CVL"


def is_band(id: str) -> bool:
    """Whether an actor is a group that is no people."""
    return id in groups() and not is_people(id)


def located_in(names: Sequence[Name]) -> str | None:
    """The first state that is named."""
    return next((id for name in names for id in name.actors if id in states()), None)
