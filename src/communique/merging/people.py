"""People as several reports name them in, each person once out: "Mr. Kishida" and "Fumio Kishida" are one."""

from __future__ import annotations

from collections.abc import Iterable

from communique.merging.briefs import surname
from communique.records import Person


def merged_people(people: Iterable[Person]) -> tuple[Person, ...]:
    """Each person once, by the last word of the name: the longest name, the first office and identifier
    given."""
    met: dict[str, list[Person]] = {}
    for person in people:
        met.setdefault(surname(person.name), []).append(person)
    return tuple(
        Person(
            name=max((p.name for p in same), key=lambda name: (len(name), name)),
            office=next((p.office for p in same if p.office), None),
            wikidata=next((p.wikidata for p in same if p.wikidata), None),
        )
        for same in met.values()
    )
