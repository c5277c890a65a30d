"""Witnesses in, who did it and to whom out: everybody named by those who agree, each with all people who
acted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from communique.merging.people import merged_people
from communique.merging.witness import Witness
from communique.records import MUTUAL, EventType, Party

LEAST_SHARE = 0.2
"""Share of the reports' weight that must name a party for it to count, where there are enough reports to
tell."""
ENOUGH_REPORTS = 4


class Roles(NamedTuple):
    """Who acts, and who is acted on."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


def _merged(parties: Sequence[Party]) -> Party:
    """One party of all its mentions; an event's parties have no place in a sentence."""
    first = parties[0]
    people = [person for party in parties for person in party.people]
    return Party(
        id=first.id,
        name=first.name,
        wikidata=first.wikidata or next((p.wikidata for p in parties if p.wikidata), None),
        sector=first.sector or next((p.sector for p in parties if p.sector), None),
        people=merged_people(people) if people else (),
    )


def _mutual(heard: Sequence[Witness], type: EventType, mode: str | None) -> bool:
    """Whether everybody counts as acting: most weight lists several actors and nobody acted on."""
    if type not in MUTUAL or mode == "visit":
        return False
    mutual = sum(w.weight for w in heard if len(w.report.actors) > 1 and not w.report.recipients)
    directed = sum(w.weight for w in heard if w.report.actors and w.report.recipients)
    return mutual > directed


def merged_parties(heard: Sequence[Witness], type: EventType, mode: str | None) -> Roles:
    """The parties of an event, actors and recipients, in the order in which they were first named."""
    mentions: dict[str, list[Party]] = {}
    acting: dict[str, float] = {}
    weight: dict[str, float] = {}
    for report, _ in heard:
        heavy = report.score
        for parties, for_acting in ((report.actors, heavy), (report.recipients, -heavy)):
            for party in parties:
                mentions.setdefault(party.id, []).append(party)
                weight[party.id] = weight.get(party.id, 0.0) + heavy
                acting[party.id] = acting.get(party.id, 0.0) + for_acting
    least = LEAST_SHARE * sum(w.weight for w in heard) if len(heard) >= ENOUGH_REPORTS else 0.0
    kept = [party for party in mentions if weight[party] >= least] or list(mentions)
    mutual = _mutual(heard, type, mode)
    actors = [party for party in kept if mutual or acting[party] >= 0]
    return Roles(
        actors=tuple(_merged(mentions[party]) for party in actors),
        recipients=tuple(_merged(mentions[party]) for party in kept if party not in actors),
    )
