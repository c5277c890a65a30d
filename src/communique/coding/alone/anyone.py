"""The marked sentences of a text that stands alone in; out, its reports: what its known actors did, as in an
article, and what anyone else did whom it names: police, courts, crowds, companies.

For the second every noun phrase may be a party. Where both readings have the same trigger the first stands,
and the second names whom it leaves open. Bonds of the same predicate and type are one report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from communique.coding.alone.bonds import Bond, bonds
from communique.coding.alone.participants import Cast, participants, unknown
from communique.coding.clock import Clock
from communique.coding.first import FirstReading, first_look
from communique.coding.gist import gist
from communique.coding.horizon import Horizon
from communique.coding.parties import Sides
from communique.coding.reader import code, reported
from communique.coding.readers import of_anyone
from communique.coding.status import status_of
from communique.records import Article, Party, Report, Sentence

_BOTH = "both readers say that it joins them"
WHOM = "to whom: by the reading of anyone whom the sentence names"


def alone(article: Article, sentences: Sequence[Sentence]) -> Iterator[Report]:
    """The reports of a text that stands alone: those of known actors, then those of anyone."""
    others = {_trigger(report): report for report in anyone(article, sentences)}
    for report in code(article, sentences):
        yield _completed(report, others.pop(_trigger(report), None))
    yield from others.values()


def anyone(article: Article, sentences: Iterable[Sentence]) -> Iterator[Report]:
    """What anyone does to anyone, known or not, in the order of the sentences."""
    clock = Clock(article.published)
    for sentence in sentences:
        cast = participants(sentence)
        clock.enter(cast.sentence)
        first = first_look(cast.sentence, gist((cast.sentence,)), of_anyone().deeds)
        near, here = Horizon().step(cast.sentence)
        found = sorted(bonds(first, near, here, of_anyone()))
        for _, group in groupby(found, key=lambda bond: (bond.predicate, bond.type)):
            yield _report(article, first, cast, list(group), clock)
        clock.leave(cast.sentence)


def _trigger(report: Report) -> tuple[str, int, str]:
    return report.field, report.start, report.trigger


def _completed(report: Report, other: Report | None) -> Report:
    """A report with the recipients that another reading of its trigger knows, where it names none itself."""
    if other is None or report.recipients or len(report.actors) > 1:
        return report
    acting = {party.id for party in report.actors}
    whom = tuple(party for party in other.recipients if party.id not in acting)
    return replace(report, recipients=whom, why=(*report.why, WHOM)) if whom else report


def _report(article: Article, first: FirstReading, cast: Cast, group: Sequence[Bond], clock: Clock) -> Report:
    """The report of bonds of one predicate and type."""
    score = max(bond.score for bond in group)
    p = first.predicates[group[0].predicate]
    why = (f"deed: {_BOTH} ({score:.0%})",)
    status = status_of(first.tree, p, group[0].type, of_anyone().statuses)
    sides = _sides(cast, group)
    return reported(article, first.tree, first.marks, p, group[0].type, score, why, sides, status, clock)


def _sides(cast: Cast, group: Sequence[Bond]) -> Sides:
    """Who acts and who is acted on; whoever does both to the other acts with it."""
    acting = list(dict.fromkeys(bond.source for bond in group))
    others = list(dict.fromkeys(bond.target for bond in group if bond.target not in acting))
    actors = _named(cast, acting, frozenset())
    recipients = _named(cast, others, frozenset(party.id for party in actors))
    return Sides(actors, recipients, 1.0)


def _named(cast: Cast, ids: Iterable[str], taken: frozenset[str]) -> tuple[Party, ...]:
    """The parties of participants, each once. One whose state stands on the other side is not the state
    itself, then, but whom its words name."""
    found = (p for id_ in ids for p in cast.parties[id_])
    return tuple({p.id: p for p in (_other(p) if p.id in taken else p for p in found)}.values())


def _other(party: Party) -> Party:
    if party.text is None or party.start is None or party.end is None:
        return party
    return unknown(party.text, party.start, party.end)
