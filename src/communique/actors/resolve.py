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
from communique.actors.compounds import together
from communique.actors.gazetteer import gazetteer
from communique.actors.knowledge import get, states
from communique.actors.meanings import Topic, meaning, topic
from communique.actors.names import Name
from communique.actors.naming import sector
from communique.actors.officials import called
from communique.actors.phrases import phrases
from communique.actors.spelling import SHORTEST, respelt
from communique.actors.spots import Spot
from communique.actors.titles import Title
from communique.actors.words import words
from communique.records import Actor, Sector, Sentence

FORMER: Sector = "ELI"
"""PLOVER's sector of people whose offices are behind them."""


def resolve(text: str, on: date | None = None, context: str | None = None) -> Actor | None:
    """The actor that a name or description means, with its country and sector as far as they are known.

    ``on`` is the day that tells who held an office; without it, the latest term counts. ``context`` is any
    text that tells whose "the ministry" is: a country's name, an adjective, a sentence.
    """
    around = names_in(context or "")
    about = {id: 1 for name in around for id in name.actors}
    if names := gazetteer().lookup(bare(text)):
        found = tuple(name for name in names if name.role not in ("person", "trap"))
        if found:
            return of_name(meaning(found, about), around)
    spots = spotted(text)
    best = max(spots, key=weight, default=None)
    actor = None
    if best and best.person:
        actor = person(best, spots, on, about)
    if best and actor is None:
        outside = text.replace(best.person, " ") if best.person else text
        actor = described(best, text, spots, (*names_in(outside), *around), about)
    return actor or misspelt(text) or alone(around)


def bare(text: str) -> str:
    """The text without an article before it or a full stop after it."""
    words = text.strip().rstrip(".").split()
    return " ".join(words[1:] if words and words[0].lower() == "the" else words)


def names_in(text: str) -> tuple[Name, ...]:
    """The readings of all names of actors in a text."""
    hits = gazetteer().find(text)
    return tuple(
        meaning(hit.names, {}) for hit in hits if hit.names[0].role != "person" and hit.names[0].actors
    )


def of_name(name: Name, around: tuple[Name, ...] = ()) -> Actor | None:
    """The actor a name stands for; a body of a state keeps its own name, and may be another state's in
    context.
    """
    if not name.actors:
        return None
    owners = {id for other in around for id in other.actors}
    if name.role == "body" and owners and not owners & set(name.actors):
        name = together(around[:1], (name,))[0]
    found = get(name.actors[0])
    if found.kind not in ("state", "territory"):
        return found
    if name.role == "body":
        return Actor(
            id=found.id,
            name=name.label or name.text,
            kind="body",
            country=found.country,
            sector=name.sector,
            wikidata=name.wikidata,
            wikipedia=name.label,
        )
    if name.role in ("capital", "metonym"):
        wikipedia = name.label or found.wikipedia
        return msgspec.structs.replace(found, sector=name.sector or "GOV", wikipedia=wikipedia)
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
    known = spot.person is not None and (bool(spot.titles) or bool(called(spot.person, None)))
    return (known, bool(spot.titles), -spot.first)


def person(best: Spot, spots: list[Spot], on: date | None, about: Topic) -> Actor | None:
    """The actor a person acts for."""
    counts = {**topic(spots), **about}
    member = Cast([best], counts, on).find(best.person or "") or by_surname(best, on)
    if member is None:
        return None
    id = member.actors[0]
    country = get(id).country
    past = member.over and not best.titles
    return Actor(
        id=id,
        name=member.person.name,
        kind="other",
        country=country,
        sector=FORMER if past else member.sector,
        wikidata=member.person.wikidata,
        wikipedia=member.person.name,
    )


def by_surname(spot: Spot, on: date | None) -> Member | None:
    """A surname by itself, where it is one official's."""
    name = spot.person or ""
    bearers = () if name.isupper() and len(name) < SHORTEST else called(name, on)
    return Cast([], {}, on).from_table(spot, bearers[0]) if len(bearers) == 1 else None


def described(
    best: Spot, text: str, spots: list[Spot], names: tuple[Name, ...], about: Topic
) -> Actor | None:
    """The actor of a phrase without a known person: its sector from the title, its country from any
    name in the text.
    """
    choices = [meaning(choice, about) for choice in best.choices]
    owners = [name for name in (*choices, *names) if name.actors]
    title = best.title
    if title is None:
        return of_name(owners[0]) if owners and not best.person else None
    proper = bare(text) if title.agent and is_proper(bare(text)) else None
    id = title.only or (owners[0].actors[0] if owners else None)
    if id is None:
        name = proper or title.text
        return Actor(id=name.lower(), name=name, kind="other", sector=leading(title, spots), wikipedia=proper)
    if id not in states():
        return get(id)
    acts = sector(title, owners[0]) if owners else title.sector
    body = owners[0].label if owners and owners[0].role == "body" else None
    return msgspec.structs.replace(get(id), sector=acts, wikipedia=proper or body)


def is_proper(text: str) -> bool:
    """Whether a text is a name throughout: "Amherst College", not "American soldiers"."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def leading(title: Title, spots: list[Spot]) -> Sector | None:
    """The sector of somebody who leads what the text only describes: "chairman of the company's board"."""
    agents = [spot.title for spot in spots if spot.title and spot.title.agent]
    general = any(office.id == "head_of_organisation" for office in title.offices)
    return agents[0].sector if general and agents else title.sector


def misspelt(text: str) -> Actor | None:
    """The actor whose name the text is but for one slip of the pen."""
    spelling = respelt(bare(text))
    names = tuple(name for name in gazetteer().known.get(spelling, ()) if name.role not in ("person", "trap"))
    return of_name(meaning(names, {})) if names else None


def alone(around: tuple[Name, ...]) -> Actor | None:
    """What the context alone tells of an actor the tables do not know: a country, and no more."""
    if not around:
        return None
    found = get(around[0].actors[0])
    return msgspec.structs.replace(found, sector=None, wikidata=None, wikipedia=None)
