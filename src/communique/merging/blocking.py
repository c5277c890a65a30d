"""Briefs in, pairs worth comparing out: those that share a party and words or days, without looking at every
pair.

Two reports of different articles are worth comparing if a party of theirs is the same, the types are
exchangeable, the dates can meet, and either the sentences share words or one type and narrow dates tie them.
The pairs are found through an index of words for each party. A word that very many reports
of a party use leads from each only to the next ones in time, so that the cost grows with the number of
reports and not with its square, however alike they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from communique.merging.briefs import Brief
from communique.merging.comparisons.groups import stand_for
from communique.merging.near_types import near, nearness

MOST_PARTIES = 8
"""Parties of one brief that are looked at, in alphabetical order: a longer list shares two of its first eight
anyway."""
NEARLY = timedelta(days=3)
"""Gap between two dates that may be a slip of one of the reports (a time zone, "Monday" for "Sunday
night")."""
LOOKS_BACK = timedelta(days=1000)
"""How long before its publication a deed without a printed date can have been done: pages look back."""
NARROW = timedelta(days=62)
"""Widest date that is compared on few words."""
DAYS_OF_KEY = 9
"""Days up to which each day of a date is a key: it leads to a report that tells the deed in other words."""
FEWEST_WORDS = 2
"""Content words in common that make a pair of two types, or of a wide date, worth comparing."""
COMMON = 24
"""Reports of a party with one word from which the word leads only to neighbours in time. On the corpus 40 and
12 give as many clusters; the higher it is, the later the cost of one more report stops growing."""
NEIGHBOURS = 8
"""How many of them."""


def _narrow(brief: Brief) -> bool:
    return (
        brief.first_day is not None
        and brief.last_day is not None
        and brief.last_day - brief.first_day <= NARROW
    )


def _days(brief: Brief) -> tuple[date, date] | None:
    """The first and last day on which it can have happened if the page looks back; ``None`` where nothing
    tells."""
    if brief.first_day is None or brief.last_day is None:
        return (brief.published - LOOKS_BACK, brief.published) if brief.published else None
    return (brief.first_day - LOOKS_BACK if brief.inferred else brief.first_day), brief.last_day


def _meet(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] + NEARLY and other[0] <= one[1] + NEARLY


def _told_days(brief: Brief) -> tuple[date, date]:
    assert brief.first_day is not None and brief.last_day is not None
    return brief.first_day, brief.last_day


def _worth(one: Brief, other: Brief) -> bool:
    """Whether a pair of exchangeable types that shares a party is worth the table of features."""
    days = _days(one), _days(other)
    undated = days[0] is None or days[1] is None
    if days[0] is not None and days[1] is not None and not _meet(days[0], days[1]):
        return False
    common = len(set(one.parties).intersection(other.parties))
    if common == 1 and len(one.parties) > 1 and len(other.parties) > 1 and not stand_for(one, other):
        return False
    told = _narrow(one) and _narrow(other) and _meet(_told_days(one), _told_days(other))
    if told and one.type == other.type:
        return True
    shared = len(set(one.words).intersection(other.words))
    if common > 1:
        shared += len(set(one.people).intersection(other.people))
        shared += one.type == other.type and not set(one.trigger).isdisjoint(other.trigger)
    return shared >= FEWEST_WORDS and (common > 1 or not undated)


def _keys(brief: Brief) -> Iterator[str]:
    """The words and people of a brief; where its date is narrow also its type with each day, and its parties
    with each month."""
    yield from brief.words
    if len(brief.parties) > 1:
        yield f"{brief.type} {' '.join(brief.parties[:MOST_PARTIES])}"
    for name in brief.people:
        yield f"{name} acts"
    if brief.first_day is None or brief.last_day is None or not _narrow(brief):
        return
    days = (brief.last_day - brief.first_day).days
    if days < DAYS_OF_KEY:
        for number in range(days + 1):
            yield f"{brief.type} {brief.first_day + timedelta(days=number)}"
    first, last = (12 * day.year + day.month for day in _told_days(brief))
    for month in range(first, last + 1):
        for party in brief.parties[:MOST_PARTIES]:
            yield f"{party} {month}"


def _time(brief: Brief) -> tuple[date, str]:
    return brief.first_day or brief.published or date.max, brief.report


def _postings(briefs: Sequence[Brief]) -> dict[str, list[int]]:
    """Under each key the numbers of the briefs that have it; keys of a single brief are left out."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, brief in enumerate(briefs):
        for key in _keys(brief):
            postings[key].append(number)
    return {key: numbers for key, numbers in postings.items() if len(numbers) > 1}


def _reached(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs of one party's briefs, in order of time, that a key leads to, each once."""
    postings = _postings(briefs)
    place: Counter[str] = Counter()
    for number, brief in enumerate(briefs):
        later: set[int] = set()
        for key in _keys(brief):
            numbers = postings.get(key)
            if numbers is not None:
                place[key] += 1
                most = NEIGHBOURS if len(numbers) > COMMON else COMMON
                later.update(numbers[place[key] : place[key] + most])
        later.discard(number)
        for other in sorted(later):
            yield brief, briefs[other]


def across_articles(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs of briefs of different articles that are worth comparing, each once, in an order that the briefs
    decide."""
    by_party: defaultdict[str, list[Brief]] = defaultdict(list)
    first = {brief.report: frozenset(brief.parties[:MOST_PARTIES]) for brief in briefs}
    for brief in sorted(briefs, key=_time):
        for party in brief.parties[:MOST_PARTIES]:
            by_party[party].append(brief)
    for party in sorted(by_party):
        for one, other in _reached(by_party[party]):
            if one.article == other.article or other.type not in near(one.type):
                continue
            if party == min(first[one.report] & first[other.report]) and _worth(one, other):
                yield one, other


def within_article(briefs: Sequence[Brief]) -> Iterator[tuple[Brief, Brief]]:
    """Pairs of briefs of one article that are worth comparing: exchangeable types, and a party in common."""
    for one, other in combinations(briefs, 2):
        if nearness(one.type, other.type) > 0 and not set(one.parties).isdisjoint(other.parties):
            yield one, other
