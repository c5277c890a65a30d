"""Briefs in, pairs worth comparing out: those that share parties and days, without looking at every pair.

Two reports of different articles are worth comparing if two parties of theirs are the same (or one, where one
of them names but one), the types are exchangeable and the dates meet or nearly meet. The briefs of a pair of
parties are swept in the order of their first days, so the cost grows with the reports and with how many of
them fall on the same days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from communique.merging.briefs import Brief
from communique.merging.near_types import nearness

MOST_PARTIES = 8
"""Parties of one brief that are looked at, in alphabetical order: a longer list shares two of its first eight
anyway."""
NEARLY = timedelta(days=3)
"""Gap between two dates that may be a slip of one of the reports (a time zone, "Monday" for "Sunday
night")."""
RECENT = timedelta(days=30)
"""How long before its publication an undated deed that a page tells as news can have been done."""
NARROW = timedelta(days=62)
"""Widest date that is compared on one common party, or with any sentence that shares too few words."""
FEWEST_WORDS = 2
"""Content words in common that make a wide date, or another type, worth comparing."""

Key = tuple[str, ...]


def _pairs_of_parties(brief: Brief) -> list[Key]:
    return list(combinations(brief.parties[:MOST_PARTIES], 2))


def _days(brief: Brief) -> tuple[date, date] | None:
    """Its first and last day; what is told as news without a date happened in the weeks before it was
    published."""
    if brief.first_day is not None and brief.last_day is not None:
        return brief.first_day, brief.last_day
    if brief.published is not None and not brief.background:
        return brief.published - RECENT, brief.published
    return None


def _wide(brief: Brief) -> bool:
    days = _days(brief)
    return brief.first_day is None or days is None or days[1] - days[0] > NARROW


def _first_shared(one: Brief, other: Brief) -> Key:
    """The first two parties that both have: the pair under which the two are compared, and under no other."""
    if len(one.parties) == 2:
        return one.parties
    if len(other.parties) == 2:
        return other.parties
    shared = set(one.parties[:MOST_PARTIES]) & set(other.parties[:MOST_PARTIES])
    return tuple(sorted(shared)[:2])


def _worth(one: Brief, other: Brief) -> bool:
    """Whether a pair that shares parties and days is worth the table of features."""
    if one.article == other.article or nearness(one.type, other.type) == 0:
        return False
    if one.type != other.type or _wide(one) or _wide(other):
        return len(set(one.words) & set(other.words)) >= FEWEST_WORDS
    return True


def _sweep(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs whose dates meet or nearly meet, in the order of their first days."""
    dated = sorted((days, brief.report, brief) for brief in briefs if (days := _days(brief)))
    for number, ((_, end), _, one) in enumerate(dated):
        for (start, _), _, other in dated[number + 1 :]:
            if start > end + NEARLY:
                break
            yield one, other


def across_articles(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs of briefs of different articles that are worth comparing, each once, in an order that the briefs
    decide."""
    by_pair: defaultdict[Key, list[Brief]] = defaultdict(list)
    by_party: defaultdict[str, list[Brief]] = defaultdict(list)
    for brief in briefs:
        if _days(brief) is None:
            continue
        for key in _pairs_of_parties(brief):
            by_pair[key].append(brief)
        if not _wide(brief):
            for party in brief.parties[:MOST_PARTIES]:
                by_party[party].append(brief)
    for key in sorted(by_pair):
        for one, other in _sweep(by_pair[key]):
            if _worth(one, other) and key == _first_shared(one, other):
                yield one, other
    for party in sorted(by_party):
        if any(len(brief.parties) == 1 for brief in by_party[party]):
            for one, other in _sweep(by_party[party]):
                if 1 in (len(one.parties), len(other.parties)) and _worth(one, other):
                    yield one, other


def within_article(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs of briefs of one article that are worth comparing: exchangeable types, and a party in common."""
    for one, other in combinations(briefs, 2):
        if nearness(one.type, other.type) > 0 and not set(one.parties).isdisjoint(other.parties):
            yield one, other
