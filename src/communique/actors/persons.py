"""Phrases that name a person: "Japanese Defence Minister Minoru Kihara", "Mr Kihara", "Kihara"."""

from __future__ import annotations

from communique.actors.cast import Member
from communique.actors.lexicon import personal
from communique.actors.memory import Memory
from communique.actors.offices import general, home, owned
from communique.actors.outcomes import Outcome
from communique.actors.readings import Reading
from communique.actors.spots import Spot
from communique.actors.titles import Title
from communique.records import Person

STATELY = ("GOV", "MIL")
"""Sectors of the offices that an unknown holder has for the state spoken of: a judge or lawyer may
be anybody's.
"""


def person(spot: Spot, reading: Reading, memory: Memory) -> Outcome | None:
    """Whom a person acts for: as the article's cast has it, else by the office and whom the text speaks of.

    Somebody nobody knows is remembered without actors, so that "he" is not taken for somebody else.
    """
    assert spot.person
    title = spot.title
    if memory.cast.find(spot.person):
        return member(spot, memory)
    if title and title.offices and not title.other:
        return unknown(spot, title, reading, memory)
    if " " in spot.person and personal(spot.person):
        return Outcome(first=spot.first, last=spot.last, kind="person", human=True)
    return None


def member(spot: Spot, memory: Memory) -> Outcome:
    found = memory.cast.find(spot.person or "")
    assert found
    return Outcome(
        first=spot.first,
        last=spot.last,
        kind="person",
        actors=found.actors,
        people=(found.person,),
        sector=found.sector,
        gender=found.gender,
        commits=found.commits and spot.commits,
        title=(found.person.office or "").lower(),
        human=True,
        why=found.why,
    )


def unknown(spot: Spot, title: Title, reading: Reading, memory: Memory) -> Outcome:
    """Somebody no table knows, of the pronoun's owner or, for offices of state, of whom the text speaks."""
    actors: tuple[str, ...] = ()
    if spot.owner:
        actors = owned(spot, title, reading, memory)
    elif title.only or (title.commits and title.sector in STATELY and not general(title)):
        actors = home(reading.sentence, memory, title)
    found = Member(
        person=Person(name=spot.person or "", office=title.text),
        actors=actors,
        sector=title.sector,
        gender=spot.gender,
        commits=spot.committing,
        why=f"{title.text} of whom the text speaks",
    )
    if actors:
        memory.cast.admit(found.person.name, found)
        return member(spot, memory)
    return Outcome(first=spot.first, last=spot.last, kind="person", gender=spot.gender, human=True)
