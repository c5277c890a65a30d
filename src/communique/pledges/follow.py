"""Events in, pledges out: every commitment, with what later events did for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from communique.merging.decisions import Link
from communique.pledges.candidates import Candidates
from communique.pledges.life import Frame, history, moment, pledge, promises, told_again
from communique.pledges.relations import KEEPING
from communique.pledges.subject import Subject, subject
from communique.records import Event, Interval, Pledge, Report

CONCERNED = KEEPING | {"REJECT", "SANCTION"}
"""Types of events that can be a step of a pledge."""
NARROW = 31
"""Widest date, in days, that tells what the last day is that the record knows of."""


def _unknown(_: str) -> Interval | None:
    return None


def follow(
    events: Iterable[Event],
    reports: Callable[[str], Report],
    published: Callable[[str], Interval | None] = _unknown,
    links: Sequence[Link] = (),
) -> Iterator[Pledge]:
    """The pledges of a record, each with its history, in the order in which they were made.

    ``reports`` finds a report by its id; it is asked for the reports of events that can be a step of a pledge
    only. ``published`` gives an article's day of publication by its id; without it no pledge has a due date.
    ``links`` are steps that people have named: their first event is a promise whatever its words. A promise
    that repeats an earlier one is a step of that one, not a pledge of its own.
    """
    linked = Frame(links=tuple(links)).ends()
    known, now = _concerned(events, linked)
    subjects = {id: subject(event, reports, published) for id, event in sorted(known.items())}
    yield from follow_subjects(subjects, known.__getitem__, Frame(links=tuple(links), now=now))


def follow_subjects(
    subjects: Mapping[str, Subject], events: Callable[[str], Event], frame: Frame
) -> Iterator[Pledge]:
    """The same of what the events are about, by their ids: those of CONCERNED types, and those linked.
    ``events`` finds the events themselves; it is asked for promises and what keeps them."""
    made_so, by_hand = frame.made_so(), frame.by_hand()
    pledged = [each for each in subjects.values() if promises(each, made_so)]
    givers = {actor for promise in pledged for actor in promise.actors}
    comparable = (each for each in subjects.values() if not givers.isdisjoint(each.actors))
    candidates = Candidates(comparable, moment)
    repeated: set[str] = set()
    for promise in sorted(pledged, key=moment):
        if promise.event in repeated:
            continue
        linked = by_hand.get(promise.event, {})
        others = {other.event: other for other in candidates.of(promise)}
        others |= {id: subjects[id] for id in linked if id in subjects}
        steps = history(promise, others.values(), linked)
        repeated |= told_again(steps)
        yield pledge(promise, steps, subjects, events, frame.now)


def _concerned(events: Iterable[Event], linked: frozenset[str]) -> tuple[dict[str, Event], date | None]:
    """The events that can be a step of a pledge, or are linked to one, by their ids, and the last day on
    which anything in the record happened; the other events are let go."""
    concerned: dict[str, Event] = {}
    now: date | None = None
    for event in events:
        if event.type in CONCERNED or event.id in linked:
            concerned[event.id] = event
        if event.status == "occurred" and event.date and event.date.days <= NARROW:
            now = max(now or event.date.end, event.date.end)
    return concerned, now
