"""Events and pledges come in; out, each as the desk lists it: on one line, in words."""

from __future__ import annotations

from datetime import date

from communique.exchange.saying import deed, when, who
from communique.records import Event, Pledge, Record
from communique.store import Store


class EventLine(Record, frozen=True):
    """An event on one line, with the sentence it stands on."""

    id: str
    when: str
    start: date | None
    end: date | None
    type: str
    status: str
    deed: str
    place: str
    quote: str
    outlet: str
    sources: int
    reports: int
    disputed: bool
    confidence: float


class PledgeLine(Record, frozen=True):
    """A pledge on one line."""

    id: str
    event: str
    """The one in which it was made last before anything became of it: what is linked to."""
    made: str
    by: str
    to: str
    promise: str
    stage: str
    due: str
    overdue: bool
    steps: int
    checkable: str


def event_line(store: Store, event: Event) -> EventLine:
    """The line of an event."""
    report = store.report(event.reports[0])
    return EventLine(
        id=event.id,
        when=when(event.date),
        start=event.date.start if event.date else None,
        end=event.date.end if event.date else None,
        type=event.type,
        status=event.status,
        deed=deed(event.actors, event.recipients),
        place=", ".join(part for part in (event.place.name, event.place.country) if part)
        if event.place
        else "",
        quote=report.quote,
        outlet=store.outlet(report.article) or "outlet unknown",
        sources=event.sources,
        reports=len(event.reports),
        disputed=bool(event.disputed),
        confidence=round(event.confidence, 2),
    )


OPEN_STAGES = ("announced", "reaffirmed", "committed", "partly_delivered")
"""Stages of a pledge that is still to be kept."""


def pledge_line(pledge: Pledge, today: date) -> PledgeLine:
    """The line of a pledge; overdue where its last day has gone by and it is still to be kept."""
    return PledgeLine(
        id=pledge.id,
        event=pledge.history[0].event if pledge.history else pledge.id,
        made=when(pledge.made),
        by=who(pledge.by),
        to=who(pledge.to),
        promise=pledge.promise,
        stage=pledge.stage,
        due=when(pledge.due) if pledge.due else "",
        overdue=pledge.due is not None and pledge.due.end < today and pledge.stage in OPEN_STAGES,
        steps=len(pledge.history),
        checkable="yes" if pledge.checkable is True else str(pledge.checkable or "no"),
    )
