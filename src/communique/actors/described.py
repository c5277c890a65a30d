"""A description of somebody in, whom it means out: "Turkish soldiers", "the president of Peru"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

import msgspec

from communique.actors import wide
from communique.actors.atoms import Atom
from communique.actors.communities import is_band, is_people, of_group, of_people, untitled
from communique.actors.figures import FORMER, figures
from communique.actors.gazetteer import gazetteer
from communique.actors.knowledge import get, states
from communique.actors.meanings import Topic, known, meaning
from communique.actors.names import Name
from communique.actors.naming import sector
from communique.actors.officials import by_name, called, key
from communique.actors.phrases import phrases
from communique.actors.placed import person
from communique.actors.spots import Spot
from communique.actors.titles import Title, callings, find
from communique.actors.transliterated import known_as
from communique.actors.whole import bearers
from communique.actors.wordings import bare, is_list, is_past, is_proper, pieces_of
from communique.records import Actor, Sector

GENERAL_HEAD: Sector = "GOV"
"""The sector of who heads a state by a title that organisations have too: "the head of the republic"."""

STAFF: tuple[Sector, ...] = ("LAB", "CVL", "OPP")
"""Sectors of those who belong to a firm or a body and do not act for it: "Petrobras workers"."""

SPEAKERS = frozenset({"spokesperson", "leader", "head_of_organisation", "commander"})
"""Offices whose holder is of the sector of those they speak for or lead: "a spokesman for the rebels"."""

LOCAL = ("place", "people")
"""Roles of the names that tell whose something is that has another name itself: a city, a people."""


SENT = ("ambassador", "envoy")
"""Ends of the ids of offices whose holders are sent to those named after "to"."""

HOUSES = ("body", "company")
"""Roles of the names of those whom somebody works for: a newspaper, a university, a firm."""


def described(text: str, on: date | None, around: Sequence[Name], about: Topic) -> tuple[Actor, ...]:
    """Whom a description means; empty where it tells nothing."""
    pieces = pieces_of(text)
    whole = whole_person(text, pieces, guess=not about)
    read = [whole] if whole else phrases(pieces, lone=True)
    peoples = tuple(name for spot in read if (name := community_of(spot)) and name.actors)
    spots = [spot for spot in read if not community_of(spot)]
    best = max(spots, key=partial(weight, after=owner_end(pieces)), default=None)
    if best and best.person and (holder := person(best, spots, on, about)):
        if side := by_their_side(best, spots, pieces):
            return (msgspec.structs.replace(holder, sector=side, wikipedia=None),)
        return (past(holder) if is_past(pieces) and holder.sector else holder,)
    names = [meaning(names, about) for spot in spots for names in spot.choices]
    if is_list(pieces):
        return tuple(one for name in names for one in bearers(name))
    if best is None or best.title is None:
        somebody = untitled(text, names, around)
        return (somebody,) if somebody else ()
    owners = owners_of(
        best, text.replace(best.person or "\0", " "), (*peoples, *states_of(spots, on, about), *around), about
    )
    found = tuple(by_title(best.title, text, spots, own) for own in several(best, owners))
    return tuple(map(past, found)) if is_past(pieces) and best.title.offices else found


def whole_person(text: str, pieces: Sequence[Atom], guess: bool) -> Spot | None:
    """The text as one person's name, where it is a known one: "Virginia Raggi" is of no US state.

    ``guess``: in another spelling, too.
    """
    name = bare(text)
    known = is_known(text)
    if guess and not known and is_proper(name) and not any(piece.sort == "known" for piece in pieces):
        name = known_as(name)
        known = bool(name)
    return Spot(0, pieces[-1].last, "person", person=name) if known else None


def is_known(text: str) -> bool:
    """Whether a text is the full name of a person of the tables."""
    name = key(bare(text))
    return " " in name and (name in by_name() or name in figures())


def community_of(spot: Spot) -> Name | None:
    """The people that a word names which looks like a surname: "Karen rebels"."""
    if not spot.person or " " in spot.person or spot.titles:
        return None
    forms = (spot.person, f"{spot.person}s", f"{spot.person} people")
    found = (wide.called(form, {}) for form in forms)
    return next((name for name in found if name and name.role == "people"), None)


def by_their_side(best: Spot, spots: Sequence[Spot], pieces: Sequence[Atom]) -> Sector | None:
    """The sector of those whom a text only places by a person: "supporters of Imran Khan"."""
    if best.titles:
        return None
    joint = next((piece.sort for piece in pieces if piece.last == best.first - 1), None)
    of = [spot for spot in spots if joint in ("of", "to") and spot.last < best.first and not spot.person]
    own = [spot for spot in spots if spot.first == best.last + 1 and not spot.person]
    title = next((spot.title for spot in (*of[-1:], *own) if spot.title), None)
    if title is None or not (title.agent or not title.commits):
        return None
    return callings().get(title.text.lower()) or title.sector


def states_of(spots: Sequence[Spot], on: date | None, about: Topic) -> tuple[Name, ...]:
    """The states of the persons by whom a text places somebody: "Jamal Khashoggi's family"."""
    named = dict.fromkeys(
        name for spot in spots for name in (spot.owner, spot.person) if name and name[0].isupper()
    )
    found = (person(Spot(0, 0, "person", person=name), [], on, about) for name in named)
    return tuple(
        Name(text=one.name, role="state", actors=(one.country,)) for one in found if one and one.country
    )


def weight(spot: Spot, after: int) -> tuple[bool, bool, bool, int]:
    """Which phrase of a description carries it: a person, then a title, what is owned before its owner, then
    the first."""
    known = spot.person is not None and (bool(spot.titles) or bool(called(spot.person, None)))
    return (known, bool(spot.titles), spot.last > after, -spot.first)


def owner_end(pieces: Sequence[Atom]) -> int:
    """The last "'s" before a preposition: "students" in "the students' parents" only say whose."""
    end = next((index for index, piece in enumerate(pieces) if piece.sort in ("of", "to")), len(pieces))
    return max((piece.last for piece in pieces[:end] if piece.sort == "possessive"), default=-1)


def past(actor: Actor) -> Actor:
    """The same as somebody whose office is behind them."""
    return msgspec.structs.replace(actor, sector=FORMER)


def owners_of(best: Spot, text: str, around: Sequence[Name], about: Topic) -> tuple[Name, ...]:
    """Whose the described one is, likeliest first.

    By its own phrase, by a name elsewhere in the text, by a party, a city or a people in it, by the context.
    """
    title = best.title
    found = [meaning(names, about) for names in best.choices]
    if title and title.offices and title.offices[0].id.endswith(SENT):
        text = text.split(" to ")[0]
    found += [meaning(hit.names, about) for hit in gazetteer().find(text) if hit.names[0].role != "person"]
    if title and title.agent:  # "Cairo University" is a trap as a whole
        found += [meaning(names, about) for part in parts(text) if (names := gazetteer().lookup(part))]
    found = [name for name in found if name.actors and not is_doubtful(name, about)]
    if not any(map(tells_country, found)):
        party = wide.called(bare(text.replace(title.text if title else "\0", " ")), about)
        found += [party] if party and party.actors else []
        named = [name for name in wide.names_in(text) if name.actors]
        found += [name for name in named if name.role in LOCAL]
        houses = [name for name in named if name.role in HOUSES and not is_proper(bare(text))]
        if not any(map(tells_country, found)):
            found += [*around, *houses] if title and title.commits else [*houses, *around]
    return tuple(found)


def is_doubtful(name: Name, about: Topic) -> bool:
    """Whether a name is of several states' bodies and nothing else tells which: "a Senate hopeful"."""
    return name.role == "body" and name.ambiguous and not known(name, about)


def parts(text: str) -> Iterator[str]:
    """The words of a text, and before them each two that stand together."""
    words = text.split()
    yield from map(" ".join, pairwise(words))
    yield from words


def tells_country(name: Name) -> bool:
    """Whether whoever the name names has a country, or needs none."""
    return name.role == "organisation" or any(get(id).country for id in name.actors)


def several(best: Spot, owners: Sequence[Name]) -> list[tuple[Name, ...]]:
    """The owners to give an actor each, where a title has several: "the presidents of Egypt and Sudan"."""
    if len(best.choices) > 1:
        return [(name,) for name in owners[: len(best.choices)]]
    return [tuple(owners)]


def by_title(title: Title, text: str, spots: list[Spot], owners: Sequence[Name]) -> Actor:
    """The actor of a phrase without a known person: its sector from the title, its country from its owner."""
    proper = bare(text) if title.agent and is_proper(bare(text)) else None
    id = title.only or (owners[0].actors[0] if owners else alone_in(title))
    trade = None if id and own_office(title, id) else callings().get(title.text.lower())
    if id is None:
        name = proper or title.text
        acts = trade or leading(title, spots)
        return Actor(id=name.lower(), name=name, kind="other", sector=acts, wikipedia=proper)
    if is_people(id):
        return of_people(id, title, owners)
    if id not in states():
        return (
            of_group(id, trade or title.sector)
            if (is_band(id) and not title.commits) or trade in STAFF
            else get(id)
        )
    acts = spoken_for(title, text) or trade or acting(title, id, owners)
    body = owners[0].label if owners and owners[0].role == "body" else None
    return msgspec.structs.replace(get(id), sector=acts, wikipedia=proper or body)


def alone_in(title: Title) -> str | None:
    """The state that a title is best known from, where it has an office of that name and just one has."""
    countries = {country for office in title.offices for country in office.countries}
    return next(iter(countries)) if len(countries) == 1 else None


def own_office(title: Title, id: str) -> bool:
    """Whether a title is of an office of just this state: a chief executive of Hong Kong."""
    office = title.of(id)
    return office is not None and bool(office.countries)


def acting(title: Title, id: str, owners: Sequence[Name]) -> Sector | None:
    """By what sort of people a state acts through who bears a title of it."""
    office = title.of(id)
    if office and not (owners and owners[0].role == "body"):
        acts = office.sector
    else:
        acts = sector(title, owners[0]) if owners else title.sector
    return GENERAL_HEAD if acts == "IGO" else acts


def spoken_for(title: Title, text: str) -> Sector | None:
    """The sector of those for whom somebody speaks: "a spokesman for the Donetsk separatists"."""
    if not title.offices or not any(office.id in SPEAKERS for office in title.offices):
        return None
    led = next((one for one in find(text, lone=True) if one.agent and one.start > title.end), None)
    return (callings().get(led.text.lower()) or led.sector) if led else None


def leading(title: Title, spots: list[Spot]) -> Sector | None:
    """The sector of somebody who leads what the text only describes: "chairman of the company's board"."""
    agents = [spot.title for spot in spots if spot.title and spot.title.agent]
    general = any(office.id == "head_of_organisation" for office in title.offices)
    return agents[0].sector if general and agents else title.sector
