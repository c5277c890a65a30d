"""Phrases that name a person: "Japanese Defence Minister Minoru Kihara", "Mr Kihara", "Kihara"."""

from __future__ import annotations

from communique.actors.lexicon import personal
from communique.actors.memory import Memory
from communique.actors.offices import home
from communique.actors.outcomes import Outcome
from communique.actors.readings import Reading
from communique.actors.spots import Spot
from communique.actors.titles import Title


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
    return Outcome(
        first=spot.first,
        last=spot.last,
        kind="person",
        actors=home(reading.sentence, memory, title),
        sector=title.sector,
        gender=spot.gender,
        commits=spot.committing,
        title=title.text.lower(),
        human=True,
        why=f"{title.text} of the state spoken of",
    )
