"""A text that is a name as a whole in, whom it names out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec

from communique.actors import wide
from communique.actors.compounds import together
from communique.actors.gazetteer import gazetteer
from communique.actors.knowledge import get, groups, organisations, states
from communique.actors.meanings import Topic, meaning
from communique.actors.names import Name
from communique.actors.spelling import respelt
from communique.actors.towns import PLACE
from communique.actors.wordings import bare
from communique.records import Actor

NOBODY = ("person", "trap")
"""Roles of names that are no actor's."""


ACRONYM = 5
"""Letters up to which capitals stand for several things: the NBI of the Philippines and of the Nile."""


def name_of(text: str, about: Topic) -> Name | None:
    """The reading of a text that is a name; a doubtful one gives way to a namesake that the context names."""
    found = tuple(name for name in gazetteer().lookup(text) if name.role not in NOBODY)
    other = wide.called(text, about)
    if not found:
        return None
    best = meaning(found, about)
    short = text.isupper() and len(text) <= ACRONYM
    doubtful = (
        (best.ambiguous or short) and other is not None and not any(about.get(id) for id in best.actors)
    )
    return None if doubtful and other and any(about.get(id) for id in other.actors) else best


def named(text: str, around: Sequence[Name], about: Topic) -> tuple[Actor, ...]:
    """Whom a text names that is a name as a whole; empty where it is none."""
    plain = bare(text)
    if name := name_of(plain, about):
        return tuple(in_context(one, around) if one.id in groups() else one for one in bearers(name, around))
    other = wide.called(plain, about)
    return (in_context(wide.actor(other), around),) if other else ()


def in_context(actor: Actor, around: Sequence[Name]) -> Actor:
    """An actor of no state of its own, a people of several, in the state that the context speaks of."""
    id = next((id for name in around for id in name.actors if id in states()), None)
    return actor if actor.country or not id else msgspec.structs.replace(actor, id=id, country=id)


def bearers(name: Name, around: Sequence[Name] = ()) -> tuple[Actor, ...]:
    """All that a name stands for: several for "the two Koreas"."""
    return tuple(bearer(name, id, around) for id in name.actors)


def bearer(name: Name, id: str, around: Sequence[Name] = ()) -> Actor:
    """One that a name stands for; a body keeps its own name, and may be another state's in context."""
    owners = {id for other in around for id in other.actors}
    if name.role == "body" and owners and not owners & set(name.actors):
        name = together(tuple(around[:1]), (name,))[0]
        id = name.actors[0]
    found = get(id)
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
    if name.role == "place":
        return Actor(
            id=found.id, name=name.label or name.text, kind="other", country=found.country, sector=PLACE
        )
    if name.role in ("capital", "metonym"):
        wikipedia = name.label or found.wikipedia
        return msgspec.structs.replace(found, sector=name.sector or "GOV", wikipedia=wikipedia)
    return found


def format_named(text: str) -> Actor | None:
    """The informal format that a text names, where its name stands for its members: "the Weimar Triangle"."""
    names = gazetteer().lookup(bare(text))
    id = formats().get(names[0].label or "") if names and names[0].role == "organisation" else None
    return get(id) if id else None


@cache
def formats() -> dict[str, str]:
    """The ids of the organisations that stand for their members, by full name."""
    return {one.name: one.id for one in organisations().values() if one.acts_as == "members"}


def misspelt(text: str) -> tuple[Actor, ...]:
    """Whose name the text is but for one slip of the pen."""
    names = tuple(name for name in gazetteer().lookup(respelt(bare(text))) if name.role not in NOBODY)
    return bearers(meaning(names, {})) if names else ()
