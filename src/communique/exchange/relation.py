"""Events between parties come in, a row a quarter goes out: how often they met, agreed, gave and quarrelled,
and on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from communique.records import Event, EventType, Record

CONTACTS: tuple[EventType, ...] = ("CONSULT",)
ACCORDS: tuple[EventType, ...] = ("AGREE", "SUPPORT", "CONCEDE")
DEEDS: tuple[EventType, ...] = ("AID", "COOPERATE", "RETREAT")
QUARRELS: tuple[EventType, ...] = (
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
DONE = ("occurred", "ongoing")
WIDEST = 120
"""Widest date, in days, of an event that is counted in a quarter: that of its first day."""


class QuarterRow(Record, frozen=True):
    """What was between two parties in three months."""

    quarter: str
    """2024-Q2."""
    contacts: int
    """Meetings, visits and calls that took place."""
    agreements: int
    """Agreements, endorsements and concessions."""
    deliveries: int
    """Aid, exercises and other cooperation that took place, and withdrawals."""
    promises: int
    """What was promised or planned in these months."""
    quarrels: int
    """Accusations, refusals, threats, sanctions, arrests and force of one against another: what both do to
    a third is no quarrel of theirs."""
    areas: str
    """Contexts, the most frequent first."""
    new_areas: str
    """Those that had not come up before."""


def quarter(event: Event) -> str | None:
    """The quarter of an event; ``None`` where its date is unknown or too wide to tell one."""
    if event.date is None or event.date.days > WIDEST:
        return None
    return f"{event.date.start.year}-Q{(event.date.start.month + 2) // 3}"


def by_quarter(events: Iterable[Event], parties: Sequence[str]) -> Iterator[QuarterRow]:
    """A row for each quarter that has an event, in order of time. What was denied counts nowhere.

    ``parties`` are the ids of those whose relation it is.
    """
    grouped: dict[str, list[Event]] = {}
    for event in events:
        name = quarter(event)
        if name and event.status != "negated":
            grouped.setdefault(name, []).append(event)
    known: set[str] = set()
    for name in sorted(grouped):
        areas = Counter(context for event in grouped[name] for context in event.contexts)
        ranked = sorted(areas, key=lambda area: (-areas[area], area))
        yield QuarterRow(
            quarter=name,
            contacts=_count(grouped[name], CONTACTS),
            agreements=_count(grouped[name], ACCORDS),
            deliveries=_count(grouped[name], DEEDS),
            promises=sum(event.status in ("promised", "planned") for event in grouped[name]),
            quarrels=_count([e for e in grouped[name] if _opposed(e, parties)], QUARRELS),
            areas="; ".join(ranked),
            new_areas="; ".join(area for area in ranked if area not in known),
        )
        known.update(areas)


def _opposed(event: Event, parties: Sequence[str]) -> bool:
    """Whether one of the parties acts on another."""
    acting, acted_on = ({side.id for side in role} for role in (event.actors, event.recipients))
    return any(one in acting and other in acted_on for one, other in permutations(parties, 2))


def _count(events: Iterable[Event], types: tuple[EventType, ...]) -> int:
    return sum(event.type in types and event.status in DONE for event in events)
