"""Events in, pledges out: every commitment, with what later events did for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from communique.merging.decisions import Link
from communique.pledges.candidates import Candidates
from communique.pledges.commitments import binds, may_bind
from communique.pledges.relations import KEEPING, relation
from communique.pledges.stages import checkable, delivered_so_far, stage
from communique.pledges.subject import Subject, subject
from communique.records import Event, Interval, Party, Pledge, PledgeStep, Report, Step, identify

_CONCERNED = KEEPING | {"REJECT", "SANCTION"}
"""Types of events that can be a step of a pledge."""
AGAIN: frozenset[Step] = frozenset({"reaffirmed", "specified", "raised", "delayed"})
"""Steps by which a promise is told again: such an event is no pledge of its own."""
NARROW = 31
"""Widest date, in days, that tells what the last day is that the record knows of."""


Linked = Mapping[str, Step | None]
"""What somebody says that events are to a pledge: a step of it, or nothing."""


def _unknown(_: str) -> Interval | None:
    return None


def _moment(subject: Subject) -> tuple[date, str]:
    """When an event happened, or was told where it only lies ahead; its id breaks ties."""
    if subject.status == "planned" or not subject.date:
        return subject.published or (subject.date.start if subject.date else date.max), subject.event
    return subject.date.start, subject.event


def _made(promise: Subject) -> Interval | None:
    """When the promise was made: the event's date, or the day of publication where that date is the
    deed's."""
    if promise.published and promise.date and (promise.date.start > promise.published or _due(promise)):
        return Interval(start=promise.published, end=promise.published, basis="inferred")
    return promise.date


def _due(promise: Subject) -> Interval | None:
    """When it is to be kept: the date that words tell, where it lies after the day of publication."""
    if not promise.date or not promise.published or promise.date.end <= promise.published:
        return None
    told = promise.status == "promised" and promise.date.basis == "text"
    return promise.date if told or promise.status == "planned" else None


def _due_now(
    promise: Subject, history: Sequence[PledgeStep], subjects: Mapping[str, Subject]
) -> Interval | None:
    """When it is to be kept as last put off."""
    told = [promise, *(subjects[step.event] for step in history if step.step == "delayed")]
    return next((due for due in map(_due, reversed(told)) if due), None)


def _receivers(event: Event, history: Sequence[PledgeStep], known: Mapping[str, Event]) -> tuple[Party, ...]:
    """To whom it was made; where the promise names nobody, to whom it was first kept."""
    kept = (known[step.event].recipients for step in history if step.step in ("begun", "delivered"))
    return next((parties for parties in (event.recipients, *kept) if parties), ())


def _history(promise: Subject, others: Iterable[Subject], linked: Linked) -> tuple[PledgeStep, ...]:
    """The promise and what later events did for it, oldest first; what somebody linked is as they say."""
    steps = [(_moment(promise), PledgeStep(event=promise.event, step="made", date=_made(promise)))]
    for other in others:
        step = linked[other.event] if other.event in linked else relation(promise, other)
        if step:
            steps.append(
                (
                    max(_moment(other), _moment(promise)),
                    PledgeStep(event=other.event, step=step, date=other.date),
                )
            )
    return tuple(step for _, step in sorted(steps, key=lambda s: (s[1].step != "made", s[0], s[1].event)))


def _concerned(events: Iterable[Event], linked: set[str]) -> tuple[dict[str, Event], date | None]:
    """The events that can be a step of a pledge, or are linked to one, by their ids, and the last day on
    which anything in the record happened; the other events are let go."""
    concerned: dict[str, Event] = {}
    now: date | None = None
    for event in events:
        if event.type in _CONCERNED or event.id in linked:
            concerned[event.id] = event
        if event.status == "occurred" and event.date and event.date.days <= NARROW:
            now = max(now or event.date.end, event.date.end)
    return concerned, now


def _pledge(
    event: Event,
    history: tuple[PledgeStep, ...],
    known: Mapping[str, Event],
    subjects: dict[str, Subject],
    now: date | None,
) -> Pledge:
    promise = subjects[event.id]
    due = _due_now(promise, history, subjects)
    deliveries = [subjects[step.event] for step in history if step.step == "delivered"]
    return Pledge(
        id=identify("g", event.id),
        by=event.actors,
        to=_receivers(event, history, known),
        promise=promise.quote,
        type=event.type,
        stage=stage(promise, history, subjects, due, now),
        checkable=checkable(promise, due),
        history=history,
        quantities=event.quantities,
        delivered=delivered_so_far(promise, deliveries),
        made=_made(promise),
        due=due,
    )


def follow(
    events: Iterable[Event],
    reports: Callable[[str], Report],
    published: Callable[[str], Interval | None] = _unknown,
    links: Sequence[Link] = (),
) -> Iterator[Pledge]:
    """The pledges of a record, each with its history, in the order in which they were made.

    ``reports`` finds a report by its id; it is asked for the reports of promises and of what may have become
    of them only. ``published`` gives an article's day of publication by its id; without it no pledge has a
    due date. ``links`` are steps that people have named: their first event is a promise whatever its words.
    A promise that repeats an earlier one is a step of that one, not a pledge of its own.
    """
    by_hand: defaultdict[str, dict[str, Step | None]] = defaultdict(dict)
    for link in links:
        by_hand[link.promise][link.event] = link.step
    known, now = _concerned(events, {id for link in links for id in (link.promise, link.event)})
    made_so = {link.promise for link in links if link.step}
    promising = {id for id, event in known.items() if may_bind(event) or id in made_so}
    givers = {party.id for id in promising for party in known[id].actors}
    ends = {link.event for link in links}
    subjects = {
        id: subject(event, reports, published)
        for id, event in sorted(known.items())
        if id in ends or any(party.id in givers for party in event.actors)
    }
    candidates = Candidates(subjects.values(), _moment)
    repeated: set[str] = set()
    pledged = (subjects[id] for id in promising if id in subjects and (id in made_so or binds(subjects[id])))
    for promise in sorted(pledged, key=_moment):
        if promise.event in repeated:
            continue
        linked = by_hand.get(promise.event, {})
        others = {other.event: other for other in candidates.of(promise)}
        others |= {id: subjects[id] for id in linked if id in subjects}
        history = _history(promise, others.values(), linked)
        repeated.update(step.event for step in history if step.step in AGAIN)
        yield _pledge(known[promise.event], history, known, subjects, now)
