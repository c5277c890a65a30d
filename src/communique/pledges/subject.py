"""Event and its reports in, Subject out: what an event is about, as far as a promise and its keeping can be
compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from communique.merging.items import classes_of, item_classes
from communique.merging.names import own_stems
from communique.merging.words import content_words
from communique.records import Event, EventType, Interval, Quantity, Record, Report, Status

Day = date

MOST_REPORTS = 5
"""Reports of an event whose words are read: the later ones add little."""


class Subject(Record, frozen=True):
    """An event's parties, items and words: a few hundred bytes."""

    event: str
    type: EventType
    status: Status
    actors: frozenset[str]
    recipients: frozenset[str]
    classes: frozenset[str]
    """Classes of items that its sentences and quantities name."""
    words: frozenset[str]
    """Content words of its sentences besides the names of its parties and their people."""
    articles: frozenset[str]
    """Where it is told."""
    quote: str
    """The sentence of its first report with the highest score."""
    trigger: str
    """The words that express the deed there."""
    quantities: tuple[Quantity, ...] = ()
    date: Interval | None = None
    published: Day | None = None

    @property
    def parties(self) -> frozenset[str]:
        """Everybody concerned."""
        return self.actors | self.recipients


def _words(report: Report) -> set[str]:
    return set(content_words(report.quote)) - own_stems(report)


def subject(
    event: Event, reports: Callable[[str], Report], published: Callable[[str], Interval | None]
) -> Subject:
    """What an event is about; ``reports`` finds a report by its id, ``published`` an article's day of
    publication."""
    told = [reports(report) for report in event.reports[:MOST_REPORTS]]
    best = max(told, key=lambda report: report.score)
    day = published(best.article)
    classes = {name for report in told for name in item_classes(f"{report.quote} {report.trigger}")}
    classes.update(name for quantity in event.quantities for name in classes_of(quantity))
    return Subject(
        event=event.id,
        type=event.type,
        status=event.status,
        actors=frozenset(party.id for party in event.actors),
        recipients=frozenset(party.id for party in event.recipients),
        classes=frozenset(classes),
        words=frozenset(word for report in told for word in _words(report)),
        articles=frozenset(report.article for report in told),
        quote=best.quote,
        trigger=best.trigger,
        quantities=event.quantities,
        date=event.date,
        published=day.end if day else None,
    )
