"""The events a record gives for a page and those of gold come in; out, which of them are the same.

An event of the record is one of gold where its type is one that gold allows, at least half of all parties are
the same, and, for a deed with a direction, somebody acts on the right side. Each is matched once, the best
fits first; an optional event of gold yields to one that is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.evaluation.gold import GoldEvent
from communique.records import Event

DIRECTED = frozenset(
    {"ACCUSE", "REJECT", "SANCTION", "THREATEN", "REQUEST", "AID", "ASSAULT", "MOBILIZE", "COERCE"}
)
FUTURE = frozenset({"promised", "planned", "possible"})
FOLDED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Types that PLOVER codes as AGREE when they are in the future tense."""
SHARED = 0.5
"""The least part of all parties that both must name."""
DATED, PLACED, OPTIONAL = 0.5, 1.0, -0.25
"""What a fit gains by the right date and by a quote on the right line, and loses by an optional event."""
SHORTEST_LINE = 20
"""Characters a line needs to be known as a part of a longer quote; shorter ones stand in many quotes."""


@dataclass(frozen=True)
class Said:
    """An event of the record, and the lines of the page that its quotes stand on."""

    event: Event
    lines: frozenset[int]

    @property
    def actors(self) -> frozenset[str]:
        """Ids of those who act."""
        return frozenset(party.id for party in self.event.actors)

    @property
    def recipients(self) -> frozenset[str]:
        """Ids of those who are acted on."""
        return frozenset(party.id for party in self.event.recipients)


@dataclass(frozen=True)
class Matching:
    """Which events are the same, as indices: of the record's, in ``gold``; of gold's, in ``first``."""

    gold: dict[int, int]
    first: dict[int, int]

    def counts(self, said: int, gold: Sequence[GoldEvent]) -> bool:
        """Whether an event counts for precision: not where gold leaves it open."""
        if said not in self.gold:
            return True
        j = self.gold[said]
        return not gold[j].optional and not (gold[j].many and self.first[j] != said)


def match(said: Sequence[Said], gold: Sequence[GoldEvent]) -> Matching:
    """Matches the events of a page one to one, save where gold allows several records of one event."""
    found = Matching({}, {})
    pairs = [
        (fit + OPTIONAL * wanted.optional, i, j)
        for i, one in enumerate(said)
        for j, wanted in enumerate(gold)
        if (fit := fits(one, wanted))
    ]
    for _, i, j in sorted(pairs, reverse=True):
        taken = j in found.first and not (gold[j].many or gold[j].optional)
        if i not in found.gold and not taken:
            found.gold[i] = j
            found.first.setdefault(j, i)
    return found


def fits(said: Said, gold: GoldEvent) -> float:
    """How well an event is the one of gold: 0 for not at all, else 1.5 to 3.5."""
    folded = said.event.status in FUTURE and said.event.type in FOLDED
    if not {said.event.type, "AGREE" if folded else said.event.type} & set(gold.type):
        return 0.0
    parties, wanted = said.actors | said.recipients, {*gold.actors, *gold.recipients}
    shared = len(parties & wanted) / max(1, len(parties | wanted))
    directed = said.event.type in DIRECTED and bool(gold.recipients)
    if shared < SHARED or (directed and not _directed_alike(said, gold)):
        return 0.0
    return 1 + shared + DATED * dates_meet(said.event, gold) + PLACED * bool(said.lines & set(gold.line))


def dates_meet(event: Event, gold: GoldEvent) -> bool:
    """Whether both have a date, and the two share a day."""
    if event.date is None or gold.date is None:
        return False
    return event.date.start <= gold.date.end and gold.date.start <= event.date.end


def _directed_alike(said: Said, gold: GoldEvent) -> bool:
    acts = bool(said.actors & set(gold.actors))
    return acts and (not said.recipients or bool(said.recipients & set(gold.recipients)))


def lines_of(quote: str, lines: Sequence[str]) -> frozenset[int]:
    """The numbers, from 1, of the lines that a quote stands on, or that stand in it; white space is
    folded."""
    sought = " ".join(quote.split())
    if not sought:
        return frozenset()
    folded = [" ".join(line.split()) for line in lines]
    return frozenset(
        number
        for number, line in enumerate(folded, 1)
        if line and (sought in line or (len(line) > SHORTEST_LINE and line in sought))
    )
