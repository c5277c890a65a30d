"""The tables under ``data/`` as frozen records, each loaded once, and :func:`get`, the actor with an id.

What the user's own file of actors says is laid over them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import msgspec

from communique.actors import own
from communique.actors.overlay import laid_over
from communique.actors.tables import DATA, read, read_toml
from communique.records import Actor, ActorKind, Record


class State(Record, frozen=True):
    """A state, a territory or a state that others dispute; ``id`` is its alpha-3 code."""

    id: str
    name: str
    kind: str = "state"
    sovereign: str | None = None
    wikidata: str | None = None
    wikipedia: str | None = None
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    capital_names: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


class Metonym(Record, frozen=True):
    """A building, street or city that stands for those who rule from it: "the Kremlin"."""

    text: str
    actor: str
    sector: str | None = None
    kind: str | None = None
    alternatives: tuple[str, ...] = ()


class Organisation(Record, frozen=True):
    """An alliance, union, court, fund or informal format of states."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    wikidata: str | None = None
    wikipedia: str | None = None
    sector: str | None = "IGO"
    kind: str | None = None
    members: tuple[str, ...] = ()
    """Alpha-3 codes of the members now."""
    joined: dict[str, date | tuple[date, ...]] = msgspec.field(default_factory=dict)
    """Since when members are that, where that is after 1999."""
    left: dict[str, date | tuple[date, ...]] = msgspec.field(default_factory=dict)
    """When members left or were suspended, those included that are back."""
    heads: tuple[str, ...] = ()
    """What its leaders are called: "secretary general"."""
    nicknames: tuple[str, ...] = ()
    acts_as: str = "self"
    ambiguous: tuple[str, ...] = ()
    organ_of: str | None = None
    country: str | None = None
    """Of an organisation of one state's citizens: White Helmets of Syria."""


class Group(Record, frozen=True):
    """An armed group, a movement or a people that acts beside states."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = "REB"
    wikidata: str | None = None
    ambiguous: tuple[str, ...] = ()


class Body(Record, frozen=True):
    """A ministry, army, court, agency or party of one state."""

    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    ambiguous: tuple[str, ...] = ()


class Company(Record, frozen=True):
    """A firm; it acts for itself, not for the state it is at home in."""

    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = "BUS"
    wikidata: str | None = None
    ambiguous: tuple[str, ...] = ()


class PlaceName(Record, frozen=True):
    """A city, region or sea that is no capital: where things happen."""

    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    kind: str | None = None
    ambiguous: tuple[str, ...] = ()


class Trap(Record, frozen=True):
    """A phrase in which a name is not the actor it looks like."""

    phrase: str
    reason: str | None = None
    place: str | None = None


@cache
def states() -> dict[str, State]:
    """All states and territories by alpha-3 code."""
    found = {state.id: state for state in read(State, DATA / "states.csv")}
    return laid_over(found, State, "state", (entry for entry in own.file().actor if entry.id in found))


@cache
def organisations() -> dict[str, Organisation]:
    """All organisations by id."""
    found = read_toml(Organisation, DATA / "organisations.toml", "organisation")
    by_id = {organisation.id: organisation for organisation in found}
    return laid_over(by_id, Organisation, "organisation", own.file().actor)


@cache
def groups() -> dict[str, Group]:
    """All groups by id."""
    found = {group.id: group for group in read(Group, DATA / "groups.csv")}
    return laid_over(found, Group, "armed_group", own.file().actor)


@cache
def companies() -> dict[str, Company]:
    """All companies by name."""
    found = {company.name: company for company in read(Company, DATA / "companies.csv")}
    return laid_over(found, Company, "company", own.file().actor)


@cache
def metonyms() -> tuple[Metonym, ...]:
    return read(Metonym, DATA / "metonyms.csv")


@cache
def bodies() -> tuple[Body, ...]:
    found = read(Body, DATA / "bodies.csv")
    mine = [entry for entry in own.file().actor if entry.kind == "body"]
    return (*found, *laid_over({}, Body, "body", mine).values())


@cache
def places() -> tuple[PlaceName, ...]:
    return read(PlaceName, DATA / "places.csv")


@cache
def traps() -> tuple[Trap, ...]:
    return read(Trap, DATA / "traps.csv")


@cache
def known(id: str) -> bool:
    """Whether some table has an actor of this id."""
    return any(id in table() for table in (states, organisations, groups, companies))


def every() -> Iterator[Actor]:
    """All actors with an id of their own: states and territories, organisations, groups, companies."""
    for table in (states, organisations, groups, companies):
        yield from (actor for id in table() if (actor := get(id)).id == id)


@cache
def get(id: str) -> Actor:
    """The actor with an id: an alpha-3 code, an organisation's short name, a group's or a company's name.

    An organ of an organisation is the organisation (the European Commission is the EU). A state without an
    alpha-3 code is in PLOVER's sector PRE and in the country that claims it. Raises ``KeyError``.
    """
    if state := states().get(id):
        kind: ActorKind = "state" if state.kind in ("state", "disputed") else "territory"
        own = len(id) == 3 and id.isupper()
        return Actor(
            id=id,
            name=state.name,
            kind=kind,
            country=id if own else state.sovereign,
            sector=None if own else "PRE",
            wikidata=state.wikidata,
            wikipedia=state.wikipedia,
        )
    if organisation := organisations().get(id):
        if organisation.organ_of and organisation.organ_of != id:
            return get(organisation.organ_of)
        return Actor(
            id=id,
            name=organisation.name,
            kind="organisation",
            sector=organisation.sector,
            country=organisation.country,
            wikidata=organisation.wikidata,
            wikipedia=organisation.wikipedia,
        )
    if group := groups().get(id):
        return Actor(
            id=id,
            name=group.name,
            kind="armed_group",
            sector=group.sector,
            country=group.country,
            wikidata=group.wikidata,
        )
    if company := companies().get(id):
        return Actor(
            id=id,
            name=company.name,
            kind="company",
            sector=company.sector,
            country=company.country,
            wikidata=company.wikidata,
        )
    raise KeyError(id)
