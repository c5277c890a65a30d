"""Reports of one deed and their sources in, the event out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, islice

from msgspec.structs import replace

from communique.merging.alike import why
from communique.merging.briefs import brief
from communique.merging.citing import as_cited
from communique.merging.confidence import confidence
from communique.merging.dates import merged_date
from communique.merging.disputes import disputes
from communique.merging.notes import is_note
from communique.merging.outlets import independent
from communique.merging.parties import merged_parties
from communique.merging.plover import plover_code
from communique.merging.quantities import merged_quantities
from communique.merging.sources import Source
from communique.merging.statuses import merged_status
from communique.merging.support import countries, state_media, support
from communique.merging.witness import Witness, vote, winner, witnesses
from communique.records import Event, EventType, Place, Report

CONTEXT_SHARE = 1 / 3
"""Share of the reports' weight that must give a context for the event to have it."""
MOST_EXPLAINED = 10
"""Pairs of reports whose likeness is put in words."""


def _type(report: Report) -> EventType:
    return report.type


def _contexts(heard: Sequence[Witness]) -> tuple[str, ...]:
    weights: dict[str, float] = {}
    for witness in heard:
        for context in witness.report.contexts:
            weights[context] = weights.get(context, 0.0) + witness.weight
    if not weights:
        return ()
    least = CONTEXT_SHARE * sum(witness.weight for witness in heard)
    return tuple(sorted(context for context, weight in weights.items() if weight >= least))


def _place(heard: Sequence[Witness]) -> Place | None:
    """The place most reports give, with its country where any of them knows it."""
    name = winner(vote(heard, lambda report: report.place.name if report.place else None))
    if name is None:
        return None
    country = winner(vote(heard, lambda r: r.place.country if r.place and r.place.name == name else None))
    return Place(name=name, country=country)


def _why(heard: Sequence[Witness]) -> tuple[str, ...]:
    """What speaks for the reports being one event: how often each feature does, the most frequent first."""
    if len(heard) < 2:
        return ()
    pairs = list(islice(combinations(heard, 2), MOST_EXPLAINED))
    shown = {witness.report.id: witness for pair in pairs for witness in pair}
    briefs = {id: brief(witness.report, witness.source) for id, witness in shown.items()}
    counts: dict[str, int] = {}
    for one, other in pairs:
        for reason in why(briefs[one.report.id], briefs[other.report.id]):
            counts[reason] = counts.get(reason, 0) + 1
    return tuple(sorted(counts, key=lambda reason: -counts[reason]))


def event_id(first_report: str) -> str:
    """The id of an event whose earliest published report has that id: the same digits.

    A page that comes in later leaves it as it is. What an event was called before an earlier report joined it
    leads to it through the report of those digits.
    """
    return "e" + first_report.removeprefix("r")


def event(reports: Sequence[Report], sources: Mapping[str, Source]) -> Event:
    """One event of the reports of one deed, which may come in any order.

    What a page says that a later version has put right is listed, and counts for nothing; so is what a note
    of correction repeats. Where that is all there is, the event is what they said, told by nobody: no
    sources, no confidence, ``withdrawn``.

    ``sources`` maps the ids of their articles. Raises ValueError where there is no report, KeyError for an
    unknown article.
    """
    if not reports:
        raise ValueError("an event needs at least one report")
    told = witnesses(reports, sources)
    heard = tuple(
        witness
        for witness in told
        if witness.source.superseded_by is None and not is_note(witness.report.quote)
    )
    if not heard:
        return _withdrawn(told)
    return _told(heard, told)


def _withdrawn(told: Sequence[Witness]) -> Event:
    """The event that nobody reports any more."""
    once = _told(told, told)
    return replace(
        once, sources=0, support="withdrawn", countries=(), state_media=(), disputed=(), confidence=0.0
    )


def _told(heard: Sequence[Witness], told: Sequence[Witness]) -> Event:
    """The event as those who are heard tell it, among all that told of it."""
    type: EventType | None = winner(vote(heard, _type))
    assert type is not None
    mode = winner(vote([w for w in heard if w.report.type == type], lambda report: report.mode))
    status = merged_status(heard)
    roles = merged_parties(heard, type, mode)
    date = merged_date(heard)
    told_by = as_cited(heard)
    voices = independent(told_by)
    return Event(
        id=event_id(told[0].report.id),
        type=type,
        plover=plover_code(type, status),
        status=status,
        actors=roles.actors,
        recipients=roles.recipients,
        reports=tuple(w.report.id for w in told),
        sources=voices,
        support=support(told_by, voices, (*roles.actors, *roles.recipients)),
        countries=countries(told_by),
        state_media=state_media(told_by),
        mode=mode,
        contexts=_contexts(heard),
        date=date,
        place=_place(heard),
        quantities=merged_quantities(heard),
        disputed=disputes(heard, date),
        confidence=confidence(heard, voices),
        why=_why(told),
    )
