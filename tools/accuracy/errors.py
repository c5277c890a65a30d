"""Scored pages with their gold come in; out, how many errors there are of each kind: what became of an event
that gold asks for, and what an event that gold does not have was made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tools.score.gold import GoldEvent, GoldPage
from tools.score.matching import SHARED, Said, types
from tools.score.page import PageScore

UNSEEN = "nothing like it on its lines"
TYPE = "right parties, another type"
LEFT_OUT = "right type, some parties left out"
TOO_MANY = "right type, too many parties"
OTHERS = "right type, other parties in place of some or all"
SIDES = "right type and parties, the sides exchanged"
MISSES = (UNSEEN, OTHERS, TYPE, SIDES, LEFT_OUT, TOO_MANY)
"""What became of an event that is missed."""

TWICE = "an event told a second time, or with the sides exchanged"
PARTIES = "right type, wrong parties"
MISTYPED = "right parties, wrong type"
BESIDE = "something else on the line of an event"
NOTHING = "a line on which there is no event"
ALARMS = (PARTIES, MISTYPED, TWICE, BESIDE, NOTHING)
"""What a false alarm was made from."""


def misses(pages: Iterable[PageScore]) -> Mapping[str, int]:
    """How many missed events there are of each kind, by the false alarm on their lines that is most like
    them."""
    found = Counter(missed(event, page.false_alarms) for page in pages for event in page.missed)
    return {kind: found[kind] for kind in MISSES}


def alarms(pages: Iterable[PageScore], gold: Iterable[GoldPage]) -> Mapping[str, int]:
    """How many false alarms there are of each kind, by the event of gold on their lines that is most like
    them."""
    events = {page.name: page.events for page in gold}
    found = Counter(alarm(one, events[page.page]) for page in pages for one in page.false_alarms)
    return {kind: found[kind] for kind in ALARMS}


def missed(event: GoldEvent, false: Iterable[Said]) -> str:
    """The kind of one missed event."""
    near = [one for one in false if one.lines & event.line]
    typed = [one for one in near if not types(one).isdisjoint(event.type)]
    if not typed:
        return TYPE if any(_shared(one, event) >= SHARED for one in near) else UNSEEN
    best = max(typed, key=lambda one: _shared(one, event))
    parties = best.actors | best.recipients
    if _shared(best, event) >= SHARED:
        return SIDES
    if parties < event.parties:
        return LEFT_OUT
    return TOO_MANY if parties > event.parties else OTHERS


def alarm(one: Said, gold: Iterable[GoldEvent]) -> str:
    """The kind of one false alarm."""
    near = [event for event in gold if event.line & one.lines]
    typed = [event for event in near if not types(one).isdisjoint(event.type)]
    if typed:
        return TWICE if any(_shared(one, event) >= SHARED for event in typed) else PARTIES
    if any(_shared(one, event) >= SHARED for event in near):
        return MISTYPED
    return BESIDE if near else NOTHING


def _shared(one: Said, event: GoldEvent) -> float:
    """The part of all parties that both name."""
    parties = one.actors | one.recipients
    return len(parties & event.parties) / max(1, len(parties | event.parties))
