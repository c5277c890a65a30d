"""A description in, whom it refers back to out: "the alliance", "his country", "both sides"."""

from __future__ import annotations

from collections.abc import Iterable

from communique.actors.coreference import descriptions, groups, pronouns
from communique.actors.coreference.descriptions import Description
from communique.actors.coreference.history import Referent
from communique.actors.knowledge import organisations
from communique.actors.memory import Memory
from communique.actors.outcomes import Outcome
from communique.actors.readings import Reading
from communique.records import Person

OPPOSITE = 2
"""How many sentences back "his guest" may have been named."""

NICKNAMED = 20
"""How many sentences back a nickname looks for its bearer."""


def refer(found: Description, reading: Reading, memory: Memory) -> Outcome | None:
    """Whom a description stands for."""
    actors = referred(found, reading, memory)
    if not actors:
        return None
    return Outcome(
        first=found.first,
        last=found.last,
        kind="group" if len(actors) > 1 else "name",
        actors=actors,
        people=people(found, actors, reading, memory),
        plural=found.plural,
        why=f"“{reading.tokens[found.last].text}” refers back",
    )


def people(
    found: Description, actors: tuple[str, ...], reading: Reading, memory: Memory
) -> tuple[Person, ...]:
    """Who acts for each of several, where the words tell persons ("both leaders") and all are known."""
    if len(actors) < 2 or not descriptions.of_people(found):
        return ()
    each = [memory.history.person(actor, reading.sentence.index) for actor in actors]
    return tuple(person for person in each if person is not None) if all(each) else ()


def referred(found: Description, reading: Reading, memory: Memory) -> tuple[str, ...]:
    now, history = reading.sentence.index, memory.history
    barred = subjects(found, reading, memory)

    def fits(one: Referent) -> bool:
        return descriptions.fits(one, found) and not set(one.actors) <= barred

    if found.owner is not None:
        form = pronouns.PRONOUNS[reading.tokens[found.owner].text.lower()]
        owner = pronouns.antecedent(form, history, now, reading.tokens, found.owner)
        if owner and descriptions.is_other(found):
            return opposite(owner, found, reading, memory)
        return owner.actors if owner and descriptions.belongs(found) else ()
    if called := nicknamed(found, now, memory):
        return called
    if found.plural:
        return groups.last(history, now, found.size, fits)
    one = history.salient(now, lambda one: fits(one) and len(one.actors) == 1)
    return one.actors if one else ahead(found, memory)


def opposite(owner: Referent, found: Description, reading: Reading, memory: Memory) -> tuple[str, ...]:
    """Whom the owner faces: "his guest"; nobody for several, since "its allies" are not counted."""
    if found.plural:
        return ()
    barred = subjects(found, reading, memory) | set(owner.actors)

    def other(one: Referent) -> bool:
        return descriptions.fits(one, found) and len(one.actors) == 1 and not set(one.actors) & barred

    one = memory.history.salient(reading.sentence.index, other, OPPOSITE)
    return one.actors if one else ()


def nicknamed(found: Description, now: int, memory: Memory) -> tuple[str, ...]:
    """The organisation so called for short: one named before, else one the article names further down."""
    one = memory.history.salient(now, lambda one: descriptions.nicknamed_by(one, found), NICKNAMED)
    return one.actors if one else most_named(found.called, memory)


def ahead(found: Description, memory: Memory) -> tuple[str, ...]:
    """The organisation the article names further down, where only organisations are so described."""
    fitting = organisations() if descriptions.of_organisations(found) else ()
    return most_named(fitting, memory)


def most_named(ids: Iterable[str], memory: Memory) -> tuple[str, ...]:
    """The one of some actors that the article names most, if it names any."""
    named = [id for id in ids if memory.about.get(id)]
    return (max(named, key=lambda id: memory.about[id]),) if named else ()


def subjects(found: Description, reading: Reading, memory: Memory) -> set[str]:
    """The actors of the subject of the clause: who urges both sides is neither of them."""
    fellows = pronouns.fellows(reading.tokens, found.last) if reading.parsed else ()
    here = memory.history.back(reading.sentence.index, 0)
    return {id for one in here if one.token in fellows for id in one.actors}
