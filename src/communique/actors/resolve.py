"""A name or a description of an actor in, the actor out.

resolve("Polish Foreign Minister Radoslaw Sikorski")   Poland, GOV, by a person
resolve("Quds Force")                                  Iran, MIL
resolve("Tony Blair", on=date(2024, 1, 1))             United Kingdom, ELI: his terms are over
"""

from __future__ import annotations

from datetime import date

import msgspec

from communique.actors.atoms import atoms
from communique.actors.cast import Cast, Member
from communique.actors.gazetteer import gazetteer
from communique.actors.knowledge import get, states
from communique.actors.meanings import meaning, topic
from communique.actors.names import Name
from communique.actors.officials import called
from communique.actors.phrases import phrases
from communique.actors.spots import Spot
from communique.actors.words import words
from communique.records import Actor, Sector, Sentence

FORMER: Sector = "ELI"
"""PLOVER's sector of people whose offices are behind them."""


def resolve(text: str, on: date | None = None, context: str | None = None) -> Actor | None:
    """The actor that a name or description means, with its country and sector as far as they are known.

    ``on`` is the day that tells who held an office; without it, the latest term counts. ``context`` is any text that
    tells whose "the ministry" is: a country's name, an adjective, a sentence.
    """
    about = {id: 1 for names in whole(context or "") for id in names.actors}
    if found := exact(text, about):
        return found
    spots = spotted(text)
    best = max(spots, key=weight, default=None)
    if best is None:
        return None
    owner = next((id for id in about if id in states()), None)
    if best.person:
        return person(best, spots, on, owner, about)
    return described(best, spots, owner, about)


def named(text: str) -> Actor | None:
    """The actor that a user names in a word: "Japan", "JPN", "jpn", "nato", "South Korea", "Hamas"."""
    cleaned = text.strip()
    for id in (cleaned, cleaned.upper()):
        try:
            return get(id)
        except KeyError:
            pass
    for spelling in (cleaned, cleaned.title(), cleaned.upper(), cleaned.removeprefix("the ").strip()):
        names = [
            name
            for name in gazetteer().lookup(spelling)
            if name.actors and name.role not in ("place", "person")
        ]
        if names:
            return get(meaning(tuple(names), {}).actors[0])
    return None


def whole(text: str) -> tuple[Name, ...]:
    """The readings of all names in a text."""
    return tuple(meaning(hit.names, {}) for hit in gazetteer().find(text) if hit.names[0].role != "person")


def exact(text: str, about: dict[str, int]) -> Actor | None:
    """The actor whose name the whole text is."""
    bare = text.strip().rstrip(".")
    for article in ("the ", "The ", "THE "):
        bare = bare.removeprefix(article)
    names = tuple(name for name in gazetteer().lookup(bare) if name.role not in ("person", "trap"))
    return of_name(meaning(names, about)) if names else None


def of_name(name: Name) -> Actor | None:
    """The actor a name stands for; a body of a state keeps its own name."""
    if not name.actors:
        return None
    found = get(name.actors[0])
    if found.kind not in ("state", "territory"):
        return found
    if name.role == "body":
        return Actor(
            id=found.id, name=name.label or name.text, kind="body", country=found.id, sector=name.sector,
            wikidata=name.wikidata, wikipedia=name.label,
        )  # fmt: skip
    if name.role in ("capital", "metonym"):
        return msgspec.structs.replace(
            found, sector=name.sector or "GOV", wikipedia=name.label or found.wikipedia
        )
    return found


def spotted(text: str) -> list[Spot]:
    """The phrases of a text that may not even be a sentence."""
    sentence = Sentence(article="", field="text", index=0, paragraph=0, start=0, end=len(text), text=text)
    tokens = words(sentence)
    if tokens and tokens[0].text[0].isupper():
        tokens = (msgspec.structs.replace(tokens[0], tag="NNP"), *tokens[1:])
    return phrases(atoms(sentence, tokens), lone=True)


def weight(spot: Spot) -> tuple[bool, bool, int]:
    """Which phrase of a description carries it: a person, then a title, then the first."""
    return (
        spot.person is not None and (spot.sure or bool(called(spot.person, None))),
        bool(spot.titles),
        -spot.first,
    )


def person(
    best: Spot, spots: list[Spot], on: date | None, owner: str | None, about: dict[str, int]
) -> Actor | None:
    """The actor a person acts for."""
    counts = {**topic(spots), **about}
    member = Cast([best], counts, on).find(best.person or "") or lone(best, on)
    if member is None:
        return described(best, spots, owner, about)
    country = member.actors[0] if member.actors[0] in states() else get(member.actors[0]).country
    return Actor(
        id=member.actors[0], name=member.person.name, kind="other", country=country, sector=member.sector,
        wikidata=member.person.wikidata, wikipedia=member.person.name,
    )  # fmt: skip


def lone(spot: Spot, on: date | None) -> Member | None:
    """A surname by itself, where it is one official's."""
    bearers = called(spot.person or "", on)
    return Cast([], {}, on).from_table(spot, bearers[0]) if len(bearers) == 1 else None


def described(best: Spot, spots: list[Spot], owner: str | None, about: dict[str, int]) -> Actor | None:
    """The actor of a phrase without a known person: its sector from the title, its country from any name in the text."""
    names = [meaning(choice, about) for spot in (best, *spots) for choice in spot.choices]
    country = next((id for name in names for id in name.actors), None) or owner
    title = best.title
    if title is None:
        return of_name(names[0]) if names else None
    if title.only:
        country = country or title.only
    if country:
        found = get(country)
        if found.kind in ("state", "territory"):
            return msgspec.structs.replace(found, sector=title.sector, wikipedia=None)
        return msgspec.structs.replace(found, sector=found.sector or title.sector)
    return Actor(id=title.text.lower(), name=title.text, kind="other", sector=title.sector)
