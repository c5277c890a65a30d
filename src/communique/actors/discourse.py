"""An article's readings in, in order; out, the mentions of each: names, offices, descriptions and
pronouns.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.actors.coreference.coordination import coordinate
from communique.actors.coreference.descriptions import Description, descriptions
from communique.actors.coreference.referring import refer
from communique.actors.coreference.standing import spoken, stand
from communique.actors.memory import Memory
from communique.actors.naming import name, settled
from communique.actors.offices import office
from communique.actors.outcomes import Outcome, mention, referent
from communique.actors.persons import person
from communique.actors.readings import Reading
from communique.actors.spots import Spot
from communique.records import Mention

Item = Spot | Description | int
"""What may refer to somebody: a phrase, a description, or a word by its place."""


def mentions(reading: Reading, memory: Memory) -> tuple[Mention, ...]:
    """The mentions of the article's next sentence, in order; the memory keeps them."""
    found: list[Outcome] = []
    for item in items(reading, memory):
        outcome = read_item(item, reading, memory)
        if outcome is None:
            continue
        memory.history.add(referent(outcome, reading.sentence, reading.tokens))
        if outcome.actors:
            found.append(outcome)
            coordinate(memory.history, reading.sentence, reading.tokens)
    found += spoken(reading, memory)
    found.sort(key=lambda outcome: outcome.first)
    return tuple(mention(outcome, reading.sentence, reading.tokens) for outcome in found)


def items(reading: Reading, memory: Memory) -> Iterator[Item]:
    """All that may refer to somebody, in the order of the words; nothing overlaps."""
    spots = [kept for spot in reading.spots if (kept := settled(spot, memory.about))]
    taken = set(reading.masked) | {index for spot in spots for index in range(spot.first, spot.last + 1)}
    described = descriptions(reading.tokens, taken)
    taken |= {index for one in described for index in range(one.first, one.last + 1)}
    starts: dict[int, Item] = {spot.first: spot for spot in spots}
    starts.update({one.first: one for one in described})
    for index in range(len(reading.tokens)):
        if index in starts:
            yield starts[index]
        elif index not in taken:
            yield index


def read_item(item: Item, reading: Reading, memory: Memory) -> Outcome | None:
    """Whom one item stands for."""
    if isinstance(item, int):
        return stand(item, reading, memory)
    if isinstance(item, Description):
        return refer(item, reading, memory)
    if item.person:
        return person(item, reading, memory)
    return name(item, reading, memory) if item.choices else office(item, reading, memory)
