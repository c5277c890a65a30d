"""Report and its Source in, Brief out: the few hundred bytes of a report that clustering needs."""

from __future__ import annotations

from datetime import date

from communique.merging.items import classes_of
from communique.merging.names import names, own_stems
from communique.merging.ordinals import ordinals
from communique.merging.sources import Source
from communique.merging.words import content_words
from communique.records import EventType, Field, Interval, Record, Report, Status


class Amount(Record, frozen=True):
    """A quantity, as far as two of them can be compared."""

    value: float | None
    unit: str | None
    classes: tuple[str, ...]


class Brief(Record, frozen=True):
    """What of a report tells whether another report tells the same deed."""

    report: str
    article: str
    field: Field
    start: int
    end: int
    type: EventType
    status: Status
    actors: tuple[str, ...]
    """Ids, in alphabetical order."""
    recipients: tuple[str, ...]
    parties: tuple[str, ...]
    """Actors and recipients together."""
    mode: str | None = None
    people: tuple[str, ...] = ()
    """Last words of their names, in lower case."""
    who: tuple[tuple[str, str], ...] = ()
    """The people, each behind the party that they act for."""
    place: str | None = None
    place_country: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    inferred: bool = False
    """Whether the date comes from no printed words."""
    published: date | None = None
    amounts: tuple[Amount, ...] = ()
    words: tuple[str, ...] = ()
    """Content words of the quote besides those of the parties."""
    names: tuple[str, ...] = ()
    """Names and numbers in the quote besides those of the parties."""
    ordinals: tuple[tuple[str, int], ...] = ()
    """What its sentence counts, with the number: the second instalment."""
    trigger: tuple[str, ...] = ()
    """Content words of the trigger, or its only word where that is a common one."""
    background: bool = False
    topic: tuple[str, ...] = ()
    """The rare words that the article uses most."""
    quote: str = ""
    """The sentence."""
    tells: str = ""
    """Its words that tell the deed."""


def surname(name: str) -> str:
    """The last word of a name, in lower case: what all outlets write of it."""
    return name.split()[-1].casefold() if name.split() else ""


def _who(report: Report) -> tuple[tuple[str, str], ...]:
    parties = (*report.actors, *report.recipients)
    who = {(party.id, surname(person.name)) for party in parties for person in party.people}
    return tuple(sorted((party, name) for party, name in who if name))


def _days(interval: Interval | None) -> tuple[date | None, date | None]:
    return (interval.start, interval.end) if interval else (None, None)


def brief(report: Report, source: Source) -> Brief:
    """The brief of a report; ``source`` is the witness record of the report's article."""
    first_day, last_day = _days(report.date)
    actors = {party.id for party in report.actors}
    recipients = {party.id for party in report.recipients}
    own = own_stems(report)
    who = _who(report)
    return Brief(
        report=report.id,
        article=report.article,
        field=report.field,
        start=report.start,
        end=report.end,
        type=report.type,
        status=report.status,
        actors=tuple(sorted(actors)),
        recipients=tuple(sorted(recipients)),
        parties=tuple(sorted(actors | recipients)),
        mode=report.mode,
        people=tuple(sorted({name for _, name in who})),
        who=who,
        place=report.place.name.casefold() if report.place else None,
        place_country=report.place.country if report.place else None,
        first_day=first_day,
        last_day=last_day,
        inferred=report.date is not None and report.date.basis == "inferred",
        published=source.published.end if source.published else None,
        amounts=tuple(Amount(value=q.value, unit=q.unit, classes=classes_of(q)) for q in report.quantities),
        words=tuple([word for word in content_words(report.quote) if word not in own]),
        names=names(report),
        ordinals=ordinals(report.quote),
        trigger=content_words(report.trigger) or (report.trigger.casefold(),),
        background=report.background,
        topic=source.topic,
        quote=report.quote,
        tells=report.trigger,
    )
