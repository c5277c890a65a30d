"""Briefs in, pairs worth comparing out: those that share a party and words or days, without looking at every
pair.

Two reports of different articles are worth comparing if a party of theirs is the same, the types are
exchangeable, the dates can meet, and either the sentences share words or one type and narrow dates tie them.
The pairs are found through an index of words for each party. A word that very many reports
of a party use leads from each only to the next ones in time, so that the cost grows with the number of
reports and not with its square, however alike they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from communique.merging.briefs import Brief
from communique.merging.comparisons.groups import stand_for
from communique.merging.near_types import near
from communique.merging.prepared import NEARLY, Prepared, prepared

FEWEST_WORDS = 2
"""Content words in common that make a pair of two types, or of a wide date, worth comparing. On a fold of
stories .328 of the pairs are found and .718 of the joins are right; with 1 it is .345 and .711, for thrice
the comparisons."""
COMMON = 24
"""Reports of a party with one word from which the word leads only to neighbours in time. On the corpus 40 and
12 give as many clusters; the higher it is, the later the cost of one more report stops growing."""
NEIGHBOURS = 8
"""How many of them."""


def _worth(one: Prepared, other: Prepared) -> bool:
    """Whether a pair of exchangeable types whose days can meet and that shares a party is worth the table of
    features."""
    mine, theirs = one.brief.parties, other.brief.parties
    common = len(set(mine).intersection(theirs))
    if not (_told_of_one_time(one, other) or _words_shared(one, other, common)):
        return False
    one_of_several = common == 1 and len(mine) > 1 and len(theirs) > 1
    return not one_of_several or bool(stand_for(one.brief, other.brief))


def _told_of_one_time(one: Prepared, other: Prepared) -> bool:
    """Whether they are of one type, and their narrow dates meet."""
    mine, theirs = one.told, other.told
    if one.type != other.type or mine is None or theirs is None:
        return False
    return mine[0] <= theirs[1] + NEARLY and theirs[0] <= mine[1] + NEARLY


def _words_shared(one: Prepared, other: Prepared, common: int) -> bool:
    """Whether words tie them; where several parties are in common, people and what expresses the deed count
    too."""
    shared = len(one.words & other.words)
    if common > 1:
        shared += len(set(one.brief.people).intersection(other.brief.people))
        shared += one.type == other.type and not set(one.brief.trigger).isdisjoint(other.brief.trigger)
        return shared >= FEWEST_WORDS
    return shared >= FEWEST_WORDS and one.dated and other.dated


def _time(brief: Brief) -> tuple[date, str]:
    return brief.first_day or brief.published or date.max, brief.report


def _sharing(briefs: Sequence[Prepared]) -> list[list[list[int]]]:
    """For each brief, under each key that it shares, the numbers of the briefs that have it."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, brief in enumerate(briefs):
        for key in brief.keys:
            postings[key].append(number)
    sharing: list[list[list[int]]] = [[] for _ in briefs]
    for numbers in postings.values():
        if len(numbers) > 1:
            for number in numbers:
                sharing[number].append(numbers)
    return sharing


def _reached(briefs: Sequence[Prepared]) -> Iterator[tuple[Prepared, Prepared]]:
    """Pairs of one party's briefs, in order of time, that a key leads to, each once: those of different
    articles and exchangeable types whose days can meet."""
    types, articles = [brief.type for brief in briefs], [brief.article for brief in briefs]
    since, until = [brief.first for brief in briefs], [brief.last for brief in briefs]
    for number, (one, postings) in enumerate(zip(briefs, _sharing(briefs), strict=True)):
        later: set[int] = set()
        for numbers in postings:
            next_in_time = bisect_right(numbers, number)
            most = NEIGHBOURS if len(numbers) > COMMON else COMMON
            later.update(numbers[next_in_time : next_in_time + most])
        near, article, first, last = one.near, one.article, one.first - NEARLY, one.last + NEARLY
        worth_a_look = [
            other
            for other in later
            if types[other] in near
            and since[other] <= last
            and until[other] >= first
            and articles[other] != article
        ]
        for other in sorted(worth_a_look):
            yield one, briefs[other]


def across_articles(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs of briefs of different articles that are worth comparing, each once, in an order that the briefs
    decide."""
    by_party: defaultdict[str, list[Prepared]] = defaultdict(list)
    for brief in map(prepared, sorted(briefs, key=_time)):
        for party in brief.first_parties:
            by_party[party].append(brief)
    for party in sorted(by_party):
        for one, other in _reached(by_party[party]):
            if _first_shared(one, other) == party and _worth(one, other):
                yield one.brief, other.brief


def _first_shared(one: Prepared, other: Prepared) -> str:
    """The first of the parties that two briefs share, one of which is looked at in both."""
    return next(filter(other.first_parties.__contains__, one.first_parties))


def within_article(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs of briefs of one article that are worth comparing: exchangeable types, and a party in common."""
    known = [(brief, near(brief.type), frozenset(brief.parties)) for brief in briefs]
    for (one, types, parties), (other, _, others) in combinations(known, 2):
        if other.type in types and not parties.isdisjoint(others):
            yield one, other
