"""Some events of a record have changed; out come the pledges that this changes, and no other.

A pledge hangs on the promise, on the subjects that its keys lead to, on what people linked to it, on whether
an earlier promise already tells it, and on the last day that the record knows of. So these are made anew: the
pledges of what changed, of the promises from which a key leads to it (before or now) where something that has
come into reach or gone out of it is a step of the promise, of the promises it is linked to, of those that
lapse or not by the new last day; and, in order of time, those that a pledge made anew tells again or has
ceased to.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from communique.pledges.candidates import Candidates, Moment, keys
from communique.pledges.life import Frame, history, moment, pledge, promises, told_again
from communique.pledges.relations import relation
from communique.pledges.stages import GRACE
from communique.pledges.subject import Subject
from communique.records import Event, Pledge, Record


class Followed(Protocol):
    """A record as it is now, and its pledges as they were before the change."""

    def subject(self, event: str) -> Subject | None:
        """What an event is about, where it can be a step of a pledge or is linked to one."""

    def event(self, id: str) -> Event:
        """The event of that id, which is there."""

    def acting(self, actor: str) -> Iterable[Subject]:
        """What the events are about in which somebody acts."""

    def pledge(self, promise: str) -> Pledge | None:
        """The pledge that was made in an event."""

    def told_again_by(self, event: str) -> Iterable[str]:
        """The promises that an event was told again of, by a pledge."""

    def due(self, first: date | None, last: date) -> Iterable[str]:
        """The promises of the pledges that were due from ``first`` on and before ``last``."""


class Change(Record, frozen=True):
    """What has changed in a record: its frame, and what some of its events are about, by their ids, where
    they could be a step of a pledge before, or can be now."""

    frame_before: Frame
    frame: Frame
    before: dict[str, Subject]
    now: dict[str, Subject]

    def ids(self) -> set[str]:
        """The events that have changed."""
        return {*self.before, *self.now}


def follow_anew(record: Followed, change: Change) -> dict[str, Pledge | None]:
    """The pledges that are not sure to be what they were, by the event in which they were made; None for one
    that is no more, or never was."""
    return _Following(record, change).made()


class _Following:
    """The work of one change: promises wait in order of time, what is made is kept."""

    def __init__(self, record: Followed, change: Change) -> None:
        self._record = record
        self._change = change
        self._made_so = change.frame.made_so()
        self._linked = change.frame.by_hand()
        self._made: dict[str, Pledge | None] = dict.fromkeys(sorted(change.ids()))
        """What is gone or changed has no pledge until it is made anew."""
        self._again: defaultdict[str, set[str]] = defaultdict(set)
        """By an event, the pledges made anew that tell it again."""
        self._waiting: list[tuple[Moment, str]] = []
        self._known: set[str] = set()
        """What waits, or waited."""
        self._of_actor: dict[str, Candidates] = {}

    def made(self) -> dict[str, Pledge | None]:
        """All of them, made in order of time."""
        for id in sorted(self._concerned()):
            self._wait(id)
        while self._waiting:
            _, id = heapq.heappop(self._waiting)
            promise = self._record.subject(id)
            assert promise is not None, "only what is there waits"
            was = self._record.pledge(id)
            now = self._pledge(promise)
            self._made[id] = now
            before, after = (told_again(each.history) if each else set() for each in (was, now))
            for again in after:
                self._again[again].add(id)
            for other in sorted(before ^ after):
                self._wait(other)
        return self._made

    def _wait(self, id: str) -> None:
        subject = self._record.subject(id)
        if subject is not None and id not in self._known:
            self._known.add(id)
            heapq.heappush(self._waiting, (moment(subject), id))

    def _concerned(self) -> set[str]:
        """The promises to begin with."""
        change, concerned = self._change, self._change.ids()
        for id in change.ids():
            was = self._record.pledge(id)
            concerned |= told_again(was.history) if was else set()
        for link in (*change.frame_before.links, *change.frame.links):
            if link.event in change.ids():
                concerned.add(link.promise)
        concerned.update(self._lapsing())
        concerned.update(self._reaching())
        return concerned

    def _lapsing(self) -> Iterable[str]:
        """The promises whose last day with grace lies between the two last days of the record."""
        days = sorted(day for day in (self._change.frame_before.now, self._change.frame.now) if day)
        if self._change.frame_before.now == self._change.frame.now:
            return ()
        return self._record.due(days[0] - GRACE if len(days) > 1 else None, days[-1] - GRACE)

    def _reaching(self) -> Iterator[str]:
        """The promises that have other candidates now, or changed ones, and one of these is a step."""
        change = self._change
        versions = (change.before, change.now)
        asked = {key for version in versions for each in version.values() for key in keys(each)}
        actors = {actor for version in versions for each in version.values() for actor in each.actors}
        same = {
            each.event: each
            for actor in actors
            for each in self._record.acting(actor)
            if each.event not in change.ids()
        }
        before, now = (
            Candidates([*same.values(), *version.values()], moment, asked.__contains__)
            for version in versions
        )
        reaching: dict[str, Subject] = {}
        for version, index in zip(versions, (before, now), strict=True):
            for each in version.values():
                reaching |= index.leading_to(each)
        for id, promise in reaching.items():
            if promises(promise, self._made_so) and _differs(promise, before, now, change):
                yield id

    def _pledge(self, promise: Subject) -> Pledge | None:
        if not promises(promise, self._made_so) or self._repeated(promise):
            return None
        linked = self._linked.get(promise.event, {})
        others = {other.event: other for other in self._candidates(promise)}
        others |= {id: each for id in linked if (each := self._record.subject(id)) is not None}
        steps = history(promise, others.values(), linked)
        subjects = {promise.event: promise, **others}
        return pledge(promise, steps, subjects, self._record.event, self._change.frame.now)

    def _repeated(self, promise: Subject) -> bool:
        """Whether an earlier pledge tells it again. What may have changed and is earlier has been made."""
        telling = {id for id in self._record.told_again_by(promise.event) if id not in self._made}
        telling |= self._again[promise.event]
        earlier = (self._record.subject(id) for id in telling)
        return any(each is not None and moment(each) < moment(promise) for each in earlier)

    def _candidates(self, promise: Subject) -> Iterator[Subject]:
        for actor in promise.actors:
            if actor not in self._of_actor:
                self._of_actor[actor] = _index(actor, self._record.acting(actor))
            yield from self._of_actor[actor].of(promise)


def _index(giver: str, subjects: Iterable[Subject]) -> Candidates:
    """The keys of one giver."""
    return Candidates(subjects, moment, lambda key: key.startswith(f"{giver} "))


def _differs(promise: Subject, before: Candidates, now: Candidates, change: Change) -> bool:
    """Whether a step is among the candidates that changed, came or went."""
    was, has = ({each.event: each for each in index.of(promise)} for index in (before, now))
    moved = {id for id in {*was, *has} if id in change.ids() or (id in was) != (id in has)}
    return any(id in of and relation(promise, of[id]) is not None for id in moved for of in (was, has))
