"""Events and pledges come in, flat rows go out: for tables, for spreadsheets, one row for each.

Of several reports the first is quoted: the earliest published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.records import Article, Event, Interval, Party, Pledge, Record, Report
from communique.store import Store


class EventRow(Record, frozen=True):
    """An event on one line."""

    date_start: str
    date_end: str
    status: str
    type: str
    mode: str
    actors: str
    recipients: str
    quote: str
    outlet: str
    uri: str
    sources: int
    reports: int
    place: str
    contexts: str
    confidence: float
    actor_ids: str
    recipient_ids: str
    event: str


class PledgeRow(Record, frozen=True):
    """A pledge on one line."""

    made_start: str
    made_end: str
    stage: str
    type: str
    by: str
    to: str
    promise: str
    due_start: str
    due_end: str
    checkable: str
    steps: int
    by_ids: str
    to_ids: str
    pledge: str


def event_rows(store: Store, events: Iterable[Event]) -> Iterator[EventRow]:
    """A row for each event."""
    for event in events:
        report = store.report(event.reports[0])
        yield event_row(event, report, store.headline(report.article))


def event_row(event: Event, report: Report, article: Article) -> EventRow:
    """An event with one of its reports and the article that stands in."""
    return EventRow(
        date_start=first(event.date),
        date_end=last(event.date),
        status=event.status,
        type=event.type,
        mode=event.mode or "",
        actors=names(event.actors),
        recipients=names(event.recipients),
        quote=report.quote,
        outlet=article.outlet or "",
        uri=article.uri,
        sources=event.sources,
        reports=len(event.reports),
        place=event.place.name if event.place else "",
        contexts="; ".join(event.contexts),
        confidence=round(event.confidence, 4),
        actor_ids=ids(event.actors),
        recipient_ids=ids(event.recipients),
        event=event.id,
    )


def pledge_row(pledge: Pledge) -> PledgeRow:
    """A pledge as it stands now."""
    return PledgeRow(
        made_start=first(pledge.made),
        made_end=last(pledge.made),
        stage=pledge.stage,
        type=pledge.type,
        by=names(pledge.by),
        to=names(pledge.to),
        promise=pledge.promise,
        due_start=first(pledge.due),
        due_end=last(pledge.due),
        checkable="yes" if pledge.checkable is True else str(pledge.checkable),
        steps=len(pledge.history),
        by_ids=ids(pledge.by),
        to_ids=ids(pledge.to),
        pledge=pledge.id,
    )


def names(parties: Iterable[Party]) -> str:
    """The names of parties, as a sentence's list would not be read by a program: with semicolons."""
    return "; ".join(party.name for party in parties)


def ids(parties: Iterable[Party]) -> str:
    """The ids of parties."""
    return "; ".join(party.id for party in parties)


def first(interval: Interval | None) -> str:
    """The first day, or nothing."""
    return interval.start.isoformat() if interval else ""


def last(interval: Interval | None) -> str:
    """The last day, or nothing."""
    return interval.end.isoformat() if interval else ""
