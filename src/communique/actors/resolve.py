"""A name or a description of an actor in, whom it means out.

resolve("Polish Foreign Minister Radoslaw Sikorski")   Poland, GOV, by a person
resolve("Quds Force")                                  Iran, MIL
resolve("Tony Blair", on=date(2024, 1, 1))             United Kingdom, ELI: his terms are over
parties("the 27", context="the EU")                    its members on the day
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec

from communique.actors import described, membership, titles, towns, whole, wordings
from communique.actors.gazetteer import gazetteer
from communique.actors.knowledge import get
from communique.actors.meanings import Topic, meaning
from communique.actors.names import Name
from communique.records import Actor


class Answer(NamedTuple):
    """Whom a text means, and by what it was understood, in words."""

    actors: tuple[Actor, ...]
    why: str


def resolve(text: str, on: date | None = None, context: str | None = None) -> Actor | None:
    """The actor that a name or description means, with its country and sector as far as they are known.

    ``on`` is the day that tells who held an office; without it, the latest term counts. ``context`` is any
    text that tells whose "the ministry" is: a country's name, an adjective, a sentence. Of several that the
    text names it is the first; a format ("the Weimar Triangle") and the members of an organisation are the
    organisation.
    """
    around, about = spoken_of(context)
    if (format := whole.format_named(text)) or (format := belonging(text, on, about)):
        return format
    return next(iter(understood(text, on, around, about).actors), None)


def parties(text: str, on: date | None = None, context: str | None = None) -> tuple[Actor, ...]:
    """The same where there may be several: each of a list, the members of a format or, on the day, of an
    organisation.

    Empty where the text names nobody.
    """
    return answer(text, on, context).actors


def answer(text: str, on: date | None = None, context: str | None = None) -> Answer:
    """The same with the reason."""
    around, about = spoken_of(context)
    if whose := belonging(text, on, about):
        who = tuple(get(id) for id in membership.members(whose.id, on))
        return Answer(who, f"the members of {whose.name}{f' on {on}' if on else ''}")
    return understood(text, on, around, about)


def spoken_of(context: str | None) -> tuple[tuple[Name, ...], Topic]:
    """The names in the text around, and whom they name."""
    around = names_in(context or "")
    return around, {id: 1 for name in around for id in name.actors}


def belonging(text: str, on: date | None, about: Topic) -> Actor | None:
    """The organisation whose members the text means."""
    id = membership.organisation_of(text, on, about)
    return get(id) if id else None


def understood(text: str, on: date | None, around: tuple[Name, ...], about: Topic) -> Answer:
    """Whom a text means: by a name that it is, by what it describes, by a misspelt name, by the context."""
    if found := whole.named(text, around, about):
        return Answer(found, "a name of the tables")
    if wordings.is_thing(text) and not described.is_known(text):
        return Answer((), "the name of a thing, not of somebody who acts")
    home, rest = wordings.located(text)
    if home and (found := whole.named(rest, around, about)):
        return Answer(found, f"“{rest}” is a name of the tables")
    if found := described.described(f"{home}'s {rest}" if home else text, on, around, about):
        return Answer(found, "what its words describe")
    if town := towns.of_town(wordings.bare(text)):
        return Answer((town,), "a town of this state")
    if found := whole.misspelt(text):
        return Answer(found, "a name of the tables, but for one letter")
    if town := towns.misspelt(wordings.bare(text)):
        return Answer((town,), "a town of this state, but for one letter")
    if found := somebody(text, around):
        return Answer(found, "a word for somebody of whom nothing is told")
    if found := alone(text, around):
        return Answer(found, "the state that the context speaks of")
    return Answer((), "no name of the tables, and nothing that describes somebody")


def somebody(text: str, around: tuple[Name, ...]) -> tuple[Actor, ...]:
    """Somebody by a word that tells no sector: "a man", "he"."""
    word = wordings.bare(text).lower()
    if titles.callings().get(word) != titles.UNKNOWN:
        return ()
    found = next(iter(alone(text, around)), Actor(id=word, name=word, kind="other"))
    return (msgspec.structs.replace(found, sector=titles.UNKNOWN),)


def names_in(text: str) -> tuple[Name, ...]:
    """The readings of all names of actors in a text."""
    hits = gazetteer().find(text)
    return tuple(
        meaning(hit.names, {}) for hit in hits if hit.names[0].role != "person" and hit.names[0].actors
    )


def alone(text: str, around: tuple[Name, ...]) -> tuple[Actor, ...]:
    """What the context alone tells of an actor the tables do not know: a country, and no more."""
    if not around or not text.strip():
        return ()
    found = get(around[0].actors[0])
    return (msgspec.structs.replace(found, sector=None, wikidata=None, wikipedia=None),)
