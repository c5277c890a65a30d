"""The marked sentences of a text that stands alone in; out, its reports: what its known actors did, as in an
article, and what anyone else did whom it names: police, courts, crowds, companies.

For the second every noun phrase may be a party. Where both readings have the same trigger the first stands,
and the second names whom it leaves open; but where the second sees somebody in the deed whom the first does
not know, the second. Bonds of the same predicate and type are one report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import TypeAlias

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
_BACK = re.compile(r"(?:the|its|their|his|her|this|that|these|those) [a-z]+", re.IGNORECASE)
"""A phrase that only points back to something named before."""
DENIED = 0.6
"""The least score of a deed between known actors only, in which the reading of known actors saw none."""
WHOM = "to whom: by the reading of anyone whom the sentence names"
Words: TypeAlias = Mapping[str, AbstractSet[str]]
"""In which words each known actor is named, by its id."""


def alone(article: Article, sentences: Sequence[Sentence]) -> Iterator[Report]:
    """The reports of a text that stands alone: those of known actors, then those of anyone."""
    others = {_trigger(report): report for report in anyone(article, sentences)}
    words = _words(sentences)
    for report in code(article, sentences):
        yield _weighed(report, others.pop(_trigger(report), None), words)
    yield from (other for other in others.values() if other.score >= DENIED or not _all_known(other))


def _all_known(report: Report) -> bool:
    return all(party.wikidata for party in (*report.actors, *report.recipients))


def _words(sentences: Iterable[Sentence]) -> Words:
    """The words of all mentions of known actors."""
    words: dict[str, set[str]] = {}
    for mention in (m for sentence in sentences for m in sentence.mentions):
        for actor in mention.actors:
            words.setdefault(actor.id, set()).add(mention.text)
    return words


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


def _weighed(report: Report, other: Report | None, words: Words) -> Report:
    """Of two readings of a trigger that of known actors, with the recipients that the other knows where it
    names none itself; but the other where it sees somebody else on a side, whom the record does not know."""
    if other is None:
        return report
    known = (*report.actors, *report.recipients)
    whole = report.recipients or len(report.actors) > 1
    sides = (other.actors, other.recipients) if whole else (other.actors,)
    if any(_strange(report.quote, known, side, words) for side in sides):
        return other
    if whole or not other.recipients:
        return report
    acting = frozenset(party.id for party in report.actors)
    return replace(report, recipients=_apart(other.recipients, acting), why=(*report.why, WHOM))


def _strange(quote: str, known: Sequence[Party], others: Sequence[Party], words: Words) -> bool:
    """Whether others name somebody unknown and nobody of those that are known, not even within a phrase: who
    rejects "the Australian offer" rejects Australia, and "hundreds of Kenyans" are Kenya's. "The offer" by
    itself points back to what was said of it, and whose it is the reading of known actors knows."""
    named = frozenset(text for party in known for text in (party.name, *words.get(party.id, ())))
    if any(o.text and _names(quote, o.text, named) for o in others):
        return False
    known_to_all = frozenset[str]().union(*words.values())
    return any(
        o.wikidata is None and not _BACK.fullmatch(o.text or "") and o.text not in known_to_all
        for o in others
    )


def _names(quote: str, phrase: str, named: Iterable[str]) -> bool:
    """Whether one of the named stands in a phrase of a quote, or behind it ("farmers from Poland")."""
    behind = "|".join(map(re.escape, sorted(named)))
    longer = re.compile(rf"{re.escape(phrase)}(?:(?:,| of| from| in)(?: the)? (?:{behind}))?")
    return any(text in found[0] for found in longer.finditer(quote) for text in named)


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
    """The parties of participants."""
    return _apart((p for id_ in ids for p in cast.parties[id_]), taken)


def _apart(parties: Iterable[Party], taken: frozenset[str]) -> tuple[Party, ...]:
    """Parties, each once. One whose state stands on the other side is not the state itself, then, but whom
    its words name."""
    found = {p.id: p for p in (_other(p) if p.id in taken else p for p in parties)}.values()
    return tuple(p for p in found if p.wikidata or not any(_within(p, other) for other in found))


def _within(one: Party, other: Party) -> bool:
    """Whether the words of one are part of another's, as "the teachers" are of "the teachers' union"."""
    if one is other or one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return other.start <= one.start and one.end <= other.end


def _other(party: Party) -> Party:
    if party.text is None or party.start is None or party.end is None:
        return party
    return unknown(party.text, party.start, party.end)
