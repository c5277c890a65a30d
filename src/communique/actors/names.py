"""The tables in, every spelling that names somebody or somewhere out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from communique.actors import knowledge, officials, own
from communique.actors.folding import fold
from communique.actors.own import Own
from communique.actors.tables import DATA, cells, rows
from communique.records import Record

Role = Literal[
    "state",
    "capital",
    "metonym",
    "adjective",
    "people",
    "organisation",
    "group",
    "body",
    "company",
    "place",
    "person",
    "trap",
]
"""How a name names: "Japan" as a state, "Tokyo" as a capital, "Japanese" as an adjective, "the Poles" as a
people.
"""


class Name(Record, frozen=True, gc=False):
    """One spelling and whom it names."""

    text: str
    role: Role
    actors: tuple[str, ...] = ()
    """Ids; none for a trap or a place at sea, several for "Franco-" with a neighbour or "the two Koreas"."""
    sector: str | None = None
    label: str | None = None
    """The name's own bearer where the actor is the state it belongs to: "Ministry of Defence"."""
    wikidata: str | None = None
    alternatives: tuple[str, ...] = ()
    """Other ids it names in other contexts: Brussels is Belgium's capital and the EU's seat."""
    ambiguous: bool = False


@cache
def names() -> tuple[Name, ...]:
    """All names of all tables, with what the user's own file says of them."""
    return tuple(overruled(every_name(), own.file()))


def overruled(names: Iterable[Name], mine: Own) -> Iterator[Name]:
    """The names without other bearers of the user's own spellings, and without those that name nobody."""
    if not mine.actor and not mine.nobody:
        yield from names
        return
    owners = {fold(text): (entry.id, entry.name) for entry in mine.actor for text in entry.spellings}
    nobody = {fold(text) for text in mine.nobody}
    for name in names:
        spelling = fold(name.text)
        owner = owners.get(spelling)
        if spelling not in nobody and (owner is None or {*name.actors, name.label} & {*owner} - {None}):
            yield name
    for text in mine.nobody:
        yield Name(text=text, role="trap", label="phrase")


def every_name() -> Iterator[Name]:
    yield from of_states()
    yield from of_organisations()
    yield from of_groups()
    yield from of_bodies()
    yield from of_companies()
    yield from of_places()
    for metonym in knowledge.metonyms():
        yield Name(
            text=metonym.text,
            role="metonym",
            actors=acting(metonym.actor),
            sector=metonym.sector,
            label=metonym.text,
            alternatives=metonym.alternatives,
        )
    for official in officials.officials():
        for text in official.names:
            if " " in text:
                yield Name(text=text, role="person", label=official.name)
    for trap in knowledge.traps():
        yield Name(text=trap.phrase, role="trap", label=trap.reason)
    for row in rows(DATA / "several.csv"):
        role: Role = (
            "adjective" if row["role"] == "adjective" else "people" if row["role"] == "people" else "state"
        )
        yield Name(text=row["text"], role=role, actors=cells(row["actors"]))


def of_states() -> Iterator[Name]:
    for state in knowledge.states().values():
        doubtful = set(state.ambiguous)
        for text in distinct(state.name, *state.names):
            yield Name(text=text, role="state", actors=(state.id,), ambiguous=text in doubtful)
        for text in distinct(*state.adjectives):
            yield Name(text=text, role="adjective", actors=(state.id,), ambiguous=text in doubtful)
        for text in distinct(*state.people):
            if text not in state.adjectives:
                yield Name(text=text, role="people", actors=(state.id,), ambiguous=text in doubtful)
        for text in distinct(state.capital or "", *state.capital_names):
            if text != state.name and text not in state.names:
                yield Name(text=text, role="capital", actors=(state.id,), label=state.capital, sector="GOV")


def of_organisations() -> Iterator[Name]:
    for organisation in knowledge.organisations().values():
        whom = acting(organisation.id)
        for text in owned(organisation.id, organisation.name, *organisation.names):
            yield Name(
                text=text,
                role="organisation",
                actors=whom,
                sector=organisation.sector,
                label=organisation.name,
                wikidata=organisation.wikidata,
                ambiguous=text in organisation.ambiguous,
            )


def owned(*texts: str) -> tuple[str, ...]:
    """The names, and those of the UN's and the EU's organs as a possession too: "the UN's refugee agency"."""
    return distinct(
        *texts,
        *(
            f"{owner}'s {rest}"
            for owner in ("UN", "U.N.", "EU")
            for text in texts
            if (rest := text.removeprefix(f"{owner} ")) != text
        ),
    )


def acting(id: str) -> tuple[str, ...]:
    """Who acts when this id is named: its members where it is only their format, the whole where it is an
    organ.
    """
    organisation = knowledge.organisations().get(id)
    if organisation is None:
        return (id,)
    if organisation.acts_as == "members" and organisation.members:
        return organisation.members
    return (organisation.organ_of or id,)


def of_groups() -> Iterator[Name]:
    for group in knowledge.groups().values():
        for text in distinct(group.id, group.name, *group.names):
            yield Name(
                text=text,
                role="group",
                actors=(group.id,),
                sector=group.sector,
                label=group.name,
                ambiguous=text in group.ambiguous,
            )
        for text in distinct(*group.adjectives):
            yield Name(text=text, role="adjective", actors=(group.id,), sector=group.sector)


def of_bodies() -> Iterator[Name]:
    for body in knowledge.bodies():
        for text in distinct(body.name, *body.names):
            yield Name(
                text=text,
                role="body",
                actors=acting(body.country) if body.country else (),
                sector=body.sector,
                label=body.name,
                wikidata=body.wikidata,
                ambiguous=text in body.ambiguous,
            )


def of_companies() -> Iterator[Name]:
    for company in knowledge.companies().values():
        for text in distinct(company.name, *company.names):
            yield Name(
                text=text,
                role="company",
                actors=(company.name,),
                sector=company.sector,
                label=company.name,
                ambiguous=text in company.ambiguous,
            )


def of_places() -> Iterator[Name]:
    for place in knowledge.places():
        for text in distinct(place.name, *place.names):
            yield Name(
                text=text,
                role="place",
                actors=(place.country,) if place.country else (),
                label=place.name,
                sector=place.kind,
                ambiguous=text in place.ambiguous,
            )


def distinct(*texts: str) -> tuple[str, ...]:
    """The texts, each once, without empty ones."""
    return tuple(dict.fromkeys(text for text in texts if text))
