"""The events a record gives for a page and those of gold come in; out, which of them are the same.

An event of the record is one of gold where its type is one that gold allows, at least half of all parties
are the same, and, for a deed with a direction, somebody acts on the right side. Each is matched once, the
best fits first; an optional event of gold yields to one that is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tools.score.gold import Days, GoldEvent

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


class Said(msgspec.Struct, frozen=True):
    """An event of the record as one page tells it."""

    id: str
    type: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    date: Days | None
    lines: frozenset[int]
    """The lines of the page that its quotes stand on."""
    quote: str
    """The first of them."""


class Matching(msgspec.Struct, frozen=True):
    """Which events are the same, as indices: of the record's, in ``gold``; of gold's, in ``first``."""

    gold: dict[int, int]
    """The gold event of each event of the record that has one."""
    first: dict[int, int]
    """The best of the record's events for each gold event that has one."""


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
    if types(said).isdisjoint(gold.type):
        return 0.0
    parties = said.actors | said.recipients
    shared = len(parties & gold.parties) / max(1, len(parties | gold.parties))
    if shared < SHARED or (said.type in DIRECTED and gold.recipients and not _directed_alike(said, gold)):
        return 0.0
    dated = bool(said.date and gold.date and said.date.meets(gold.date))
    return 1 + shared + DATED * dated + PLACED * bool(said.lines & gold.line)


def types(said: Said) -> frozenset[str]:
    """The types under which an event may be looked for."""
    folded = said.status in FUTURE and said.type in FOLDED
    return frozenset({said.type, "AGREE"} if folded else {said.type})


def _directed_alike(said: Said, gold: GoldEvent) -> bool:
    acts = bool(said.actors & gold.actors)
    return acts and (not said.recipients or bool(said.recipients & gold.recipients))
