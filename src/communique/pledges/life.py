"""A promise and the later events that may have to do with it come in; its history and its pledge go out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from communique.merging.decisions import Link
from communique.pledges.candidates import Moment
from communique.pledges.commitments import binds, may_bind
from communique.pledges.relations import relation
from communique.pledges.stages import checkable, delivered_so_far, stage
from communique.pledges.subject import Subject
from communique.records import Event, Interval, Party, Pledge, PledgeStep, Record, Step, identify

AGAIN: frozenset[Step] = frozenset({"reaffirmed", "specified", "raised", "delayed"})
"""Steps by which a promise is told again: such an event is no pledge of its own."""

Linked = Mapping[str, Step | None]
"""What somebody says that events are to a pledge: a step of it, or nothing."""


class Frame(Record, frozen=True):
    """What all pledges of a record hang on besides its events."""

    links: tuple[Link, ...] = ()
    """The steps that people have named."""
    now: date | None = None
    """The last day on which anything in the record happened."""

    def by_hand(self) -> dict[str, Linked]:
        """What people have said of each promise."""
        said: defaultdict[str, dict[str, Step | None]] = defaultdict(dict)
        for link in self.links:
            said[link.promise][link.event] = link.step
        return dict(said)

    def made_so(self) -> frozenset[str]:
        """The events that are promises because somebody linked a step to them, whatever their words."""
        return frozenset(link.promise for link in self.links if link.step)

    def ends(self) -> frozenset[str]:
        """All events that people have linked."""
        return frozenset(id for link in self.links for id in (link.promise, link.event))


def promises(subject: Subject, made_so: frozenset[str]) -> bool:
    """Whether an event is a promise: by its type and words, or because somebody says so."""
    return subject.event in made_so or (may_bind(subject) and binds(subject))


def moment(subject: Subject) -> Moment:
    """When an event happened, or was told where it only lies ahead; its id breaks ties."""
    if subject.status == "planned" or not subject.date:
        return subject.published or (subject.date.start if subject.date else date.max), subject.event
    return subject.date.start, subject.event


def history(promise: Subject, others: Iterable[Subject], linked: Linked) -> tuple[PledgeStep, ...]:
    """The promise and what later events did for it, oldest first; what somebody linked is as they say."""
    steps = [(moment(promise), PledgeStep(event=promise.event, step="made", date=_made(promise)))]
    for other in others:
        step = linked[other.event] if other.event in linked else relation(promise, other)
        if step:
            taken = PledgeStep(event=other.event, step=step, date=other.date)
            steps.append((max(moment(other), moment(promise)), taken))
    return tuple(step for _, step in sorted(steps, key=lambda s: (s[1].step != "made", s[0], s[1].event)))


def told_again(steps: Iterable[PledgeStep]) -> set[str]:
    """The events of a history in which the promise is told again."""
    return {step.event for step in steps if step.step in AGAIN}


def pledge(
    promise: Subject,
    steps: tuple[PledgeStep, ...],
    subjects: Mapping[str, Subject],
    events: Callable[[str], Event],
    now: date | None,
) -> Pledge:
    """The pledge that a promise with that history is. ``subjects`` holds those of the history's events,
    ``events`` finds the events themselves."""
    event = events(promise.event)
    due = _due_now(promise, steps, subjects)
    deliveries = [subjects[step.event] for step in steps if step.step == "delivered"]
    return Pledge(
        id=pledge_id(event.id),
        by=event.actors,
        to=_receivers(event, steps, events),
        promise=promise.quote,
        type=event.type,
        stage=stage(promise, steps, subjects, due, now),
        checkable=checkable(promise, due),
        history=steps,
        quantities=event.quantities,
        delivered=delivered_so_far(promise, deliveries),
        made=_made(promise),
        due=due,
    )


def pledge_id(event: str) -> str:
    """The id of the pledge that is made in an event."""
    return identify("g", event)


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
    promise: Subject, steps: Sequence[PledgeStep], subjects: Mapping[str, Subject]
) -> Interval | None:
    """When it is to be kept as last put off."""
    told = [promise, *(subjects[step.event] for step in steps if step.step == "delayed")]
    return next((due for due in map(_due, reversed(told)) if due), None)


def _receivers(
    event: Event, steps: Iterable[PledgeStep], events: Callable[[str], Event]
) -> tuple[Party, ...]:
    """To whom it was made; where the promise names nobody, to whom it was first kept."""
    if event.recipients:
        return event.recipients
    kept = (events(step.event).recipients for step in steps if step.step in ("begun", "delivered"))
    return next((parties for parties in kept if parties), ())
