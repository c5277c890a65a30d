"""One pledge: the promise, and every step of its life with the sentence that tells it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from communique.desk.lines import EventLine, PledgeLine, event_line, pledge_line
from communique.desk.views.shown import Shown
from communique.exchange.rows import first, ids, last, names
from communique.exchange.saying import deed, when
from communique.records import Event, Pledge, PledgeStep, Record
from communique.store import NotFoundError, Store
from communique.store.rows import decode


class StepTold(Record, frozen=True):
    """A step, and the event that tells it."""

    step: str
    when: str
    told: EventLine | None
    """None where the event is no longer in the record."""


class PledgePage(Record, frozen=True):
    """A pledge with all that became of it."""

    pledge: Pledge
    line: PledgeLine
    steps: tuple[StepTold, ...]


class StepRow(Record, frozen=True):
    """A step on one line."""

    step: str
    date_start: str
    date_end: str
    status: str
    type: str
    actors: str
    recipients: str
    quote: str
    outlet: str
    uri: str
    actor_ids: str
    recipient_ids: str
    event: str
    pledge: str


def pledge(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The pledge of that ``id``, or of its beginning."""
    found = _found(store, parameters["id"])
    told = [(step, _event(store, step)) for step in found.history]
    data = PledgePage(
        pledge=found,
        line=pledge_line(found, date.today()),
        steps=tuple(
            StepTold(step=step.step, when=when(step.date), told=event_line(store, event) if event else None)
            for step, event in told
        ),
    )
    rows = (_row(store, found, step, event) for step, event in told if event)
    return Shown(f"Promise: {deed(found.by, found.to)}, {when(found.made)}", data, StepRow, rows)


def _found(store: Store, name: str) -> Pledge:
    query = "SELECT record FROM pledges WHERE id >= ? AND id < ? ORDER BY id LIMIT 2"
    records = store.db.execute(query, (name, f"{name}~")).fetchall()
    if not records or not name:
        raise NotFoundError(f"no pledge {name} in this store")
    pledges = [decode(record, Pledge) for (record,) in records]
    if len(pledges) > 1 and pledges[0].id != name:
        raise NotFoundError(f"several pledges begin with {name}: {pledges[0].id}, {pledges[1].id}")
    return pledges[0]


def _event(store: Store, step: PledgeStep) -> Event | None:
    try:
        return store.event(step.event)
    except NotFoundError:
        return None


def _row(store: Store, pledge: Pledge, step: PledgeStep, event: Event) -> StepRow:
    report = store.report(event.reports[0])
    article = store.headline(report.article)
    return StepRow(
        step=step.step,
        date_start=first(step.date),
        date_end=last(step.date),
        status=event.status,
        type=event.type,
        actors=names(event.actors),
        recipients=names(event.recipients),
        quote=report.quote,
        outlet=article.outlet or "",
        uri=article.uri,
        actor_ids=ids(event.actors),
        recipient_ids=ids(event.recipients),
        event=event.id,
        pledge=pledge.id,
    )
