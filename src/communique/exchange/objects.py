"""Records come in, the objects of the exported record go out: plain dictionaries, in the order the contract
names them.

What is not known is null; nothing named in the contract is left out. Fields beyond the contract come last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from communique.merging.corrections import withdrawn
from communique.merging.decisions import Applied
from communique.records import (
    Actor,
    Article,
    Decision,
    Dispute,
    Entry,
    Event,
    Interval,
    PageError,
    Party,
    Place,
    Pledge,
    PledgeStep,
    Quantity,
    Report,
)

Object = dict[str, Any]
"""An object as JSON has it. It leaves the program here, so no stage relies on it."""


def article(article: Article) -> Object:
    """An ``article`` object."""
    return {
        "kind": "article",
        "id": article.id,
        "uri": article.uri,
        "sha256": article.sha256,
        "outlet": article.outlet,
        "title": article.title,
        "authors": list(article.authors),
        "language": article.language,
        "published": interval(article.published),
        "text": article.text,
        "captions": list(article.captions),
        "comments": [{"author": c.author, "posted": c.posted, "text": c.text} for c in article.comments],
        "left_out": [{"reason": piece.reason, "text": piece.text} for piece in article.left_out],
        "entries": [entry(one) for one in article.entries],
        "agency": article.agency,
        "page": article.page,
        "uncoded": article.uncoded,
    }


def entry(entry: Entry) -> Object:
    """A piece of news of an article that holds several, with its place in the article's text."""
    return {
        "title": entry.title,
        "published": interval(entry.published),
        "start": entry.start,
        "end": entry.end,
    }


def event(event: Event, reports: Iterable[Object]) -> Object:
    """An ``event`` object with its reports, each as ``report`` makes it.

    One that nobody reports any more has the same fields and is a ``withdrawn_event``: whoever reads events
    only, and knows nothing of corrections, does not take it for something that happened.
    """
    return {
        "kind": "withdrawn_event" if withdrawn(event) else "event",
        "id": event.id,
        "type": event.type,
        "plover": event.plover,
        "mode": event.mode,
        "status": event.status,
        "actors": [party(one) for one in event.actors],
        "recipients": [party(one) for one in event.recipients],
        "contexts": list(event.contexts),
        "date": interval(event.date),
        "place": place(event.place),
        "quantities": [quantity(one) for one in event.quantities],
        "reports": list(reports),
        "sources": event.sources,
        "support": event.support,
        "outlet_countries": list(event.countries),
        "state_media": list(event.state_media),
        "disputed": [dispute(one) for one in event.disputed],
        "confidence": round(event.confidence, 4),
        "why": list(event.why),
        "decisions": list(event.decisions),
    }


def decision(decision: Decision, applied: Applied | None) -> Object:
    """A ``decision`` object: what somebody decided, and what became of it when events were last made."""
    return {
        "kind": "decision",
        "id": decision.id,
        "verb": decision.verb,
        "who": decision.who,
        "when": decision.when.isoformat(),
        "why": decision.why,
        "about": [
            {"report": one.report, "article": one.article, "quote": one.quote, "type": one.type}
            for one in decision.about
        ],
        "target": decision.target,
        "field": decision.field,
        "value": decision.value,
        "effect": applied.effect if applied else None,
        "event": applied.event if applied else None,
    }


def report(report: Report, outlet: str | None, superseded_by: str | None = None) -> Object:
    """One entry of an event's ``reports``; ``superseded_by`` is the article that puts its page right."""
    entry: Object = {"article": report.article}
    if report.field != "text":
        entry["field"] = report.field
    return entry | {
        "quote": report.quote,
        "start": report.start,
        "end": report.end,
        "status": report.status,
        "date": interval(report.date),
        "attributed_to": report.attributed_to,
        "outlet": outlet,
        "id": report.id,
        "type": report.type,
        "trigger": report.trigger,
        "background": report.background,
        "score": round(report.score, 4),
        "why": list(report.why),
        "coder": report.coder,
        "superseded_by": superseded_by,
    }


def pledge(pledge: Pledge) -> Object:
    """A ``pledge`` object."""
    return {
        "kind": "pledge",
        "id": pledge.id,
        "by": [party(one) for one in pledge.by],
        "to": [party(one) for one in pledge.to],
        "promise": pledge.promise,
        "type": pledge.type,
        "quantities": [quantity(one) for one in pledge.quantities],
        "made": interval(pledge.made),
        "due": interval(pledge.due),
        "stage": pledge.stage,
        "checkable": pledge.checkable,
        "history": [step(one) for one in pledge.history],
        "delivered": [quantity(one) for one in pledge.delivered],
    }


def page_error(error: PageError) -> Object:
    """A ``page_error`` object."""
    return {"kind": "page_error", "id": error.id, "uri": error.uri, "reason": error.reason}


def coded(report: Report, plover: str) -> Object:
    """An event as one sentence tells it: an ``event`` object without ``reports``, its parties with their
    spans.
    """
    return {
        "kind": "event",
        "id": report.id,
        "type": report.type,
        "plover": plover,
        "mode": report.mode,
        "status": report.status,
        "actors": [party(one) | span(one) for one in report.actors],
        "recipients": [party(one) | span(one) for one in report.recipients],
        "contexts": list(report.contexts),
        "date": interval(report.date),
        "place": place(report.place),
        "quantities": [quantity(one) for one in report.quantities],
        "sources": 1,
        "disputed": [],
        "confidence": round(report.score, 4),
        "quote": report.quote,
        "start": report.start,
        "end": report.end,
        "trigger": report.trigger,
        "attributed_to": report.attributed_to,
        "why": list(report.why),
    }


def actor(actor: Actor) -> Object:
    """What ``communique resolve`` answers."""
    known = {
        "wikidata": actor.wikidata,
        "sector": actor.sector,
        "country": actor.country,
        "wikipedia": actor.wikipedia,
        "kind": actor.kind,
    }
    return {"id": actor.id, "name": actor.name} | _told(known)


def interval(interval: Interval | None) -> Object | None:
    """A date: its first and last day, what it is read from, and the words it was read from where there are
    any.
    """
    if interval is None:
        return None
    days = {"start": interval.start.isoformat(), "end": interval.end.isoformat(), "basis": interval.basis}
    return days | _told({"evidence": interval.evidence})


def party(party: Party) -> Object:
    """An actor or recipient."""
    people = [
        {"name": one.name} | _told({"office": one.office, "wikidata": one.wikidata}) for one in party.people
    ]
    told = _told({"wikidata": party.wikidata, "sector": party.sector, "people": people or None})
    return {"id": party.id, "name": party.name} | told


def span(party: Party) -> Object:
    """The words that name a party, where the sentence has any."""
    return {"text": party.text, "start": party.start, "end": party.end}


def place(place: Place | None) -> Object | None:
    """Where it was."""
    return {"name": place.name} | _told({"country": place.country}) if place else None


def quantity(quantity: Quantity) -> Object:
    """How much of what."""
    return {"value": quantity.value, "unit": quantity.unit, "item": quantity.item, "text": quantity.text}


def dispute(dispute: Dispute) -> Object:
    """A field on which reports disagree, each value with the ids of the reports that give it."""
    values: Sequence[Object] = [{"value": one.value, "reports": list(one.reports)} for one in dispute.values]
    return {"field": dispute.field, "values": values}


def step(step: PledgeStep) -> Object:
    """A moment in the life of a pledge."""
    return {"event": step.event, "step": step.step, "date": interval(step.date)}


def _told(fields: Object) -> Object:
    """The fields that are known."""
    return {name: value for name, value in fields.items() if value is not None}
