"""An event of a record and the one of gold that it is, in; out, field by field, how much of either the other
has."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from communique.evaluation.gold import GoldEvent
from communique.evaluation.matching import Said, dates_meet

WIDER = 31
"""Days by which the interval of an event may be wider than gold's and still be right."""

Alike = tuple[int, int, int, int]
"""How many values gold gives, how many of them the record has; how many that gives, how many of them gold
has."""


def _sets(wanted: Iterable[object], given: Iterable[object]) -> Alike:
    one, other = set(wanted), set(given)
    both = len(one & other)
    return len(one), both, len(other), both


def _date(said: Said, gold: GoldEvent) -> Alike:
    given = said.event.date
    width = (gold.date.end - gold.date.start).days if gold.date else 0
    right = given is not None and dates_meet(said.event, gold) and given.days - 1 <= width + WIDER
    return int(gold.date is not None), int(right), int(given is not None), int(right)


def _place(said: Said, gold: GoldEvent) -> Alike:
    wanted = (gold.place or "").casefold()
    given = said.event.place.name.casefold() if said.event.place else ""
    right = bool(wanted and given) and (wanted in given or given in wanted)
    return int(bool(wanted)), int(right), int(bool(given)), int(right)


def _mode(said: Said, gold: GoldEvent) -> Alike:
    right = gold.mode is not None and gold.mode == said.event.mode
    return int(gold.mode is not None), int(right), int(said.event.mode is not None), int(right)


def _people(said: Said, gold: GoldEvent) -> Alike:
    """Surnames, which is what all outlets write of a name."""
    parties = (*said.event.actors, *said.event.recipients)
    given = [person.name.split()[-1] for party in parties for person in party.people if person.name]
    return _sets((name.split()[-1] for name in gold.people if name), given)


def _quantities(said: Said, gold: GoldEvent) -> Alike:
    return _sets(
        (q.value for q in gold.quantities if q.value is not None),
        (q.value for q in said.event.quantities if q.value is not None),
    )


_OF: dict[str, Callable[[Said, GoldEvent], Alike]] = {
    "actors": lambda said, gold: _sets(gold.actors, said.actors),
    "recipients": lambda said, gold: _sets(gold.recipients, said.recipients),
    "date": _date,
    "place": _place,
    "people": _people,
    "mode": _mode,
    "contexts": lambda said, gold: _sets(gold.contexts, said.event.contexts),
    "quantities": _quantities,
    "evidence": lambda said, gold: (1, right := int(bool(said.lines & set(gold.line))), 1, right),
}
FIELDS = tuple(_OF)
"""The fields that are measured, where gold gives them."""


def told_alike(said: Said, gold: GoldEvent) -> dict[str, Alike]:
    """Every field, and how much of it is alike."""
    return {name: alike(said, gold) for name, alike in _OF.items()}
