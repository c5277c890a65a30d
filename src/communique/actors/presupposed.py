"""An article without a date, or with a wide one, in; out, the days on which all whom it names in office held
those offices.

A page that calls one man prime minister and another secretary general was written while both were. The
officials that a page names vote, each with the terms the tables know of; the days that most of them share are
the answer. Nothing is guessed where fewer than ``FEWEST`` vote, or where those who agree are too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from communique.actors.officials import Official, Term, called
from communique.records import Article, Interval, Mention, Sentence

FEWEST = 2
"""Officials who must agree: one alone may be a former one whose page does not say so."""
AGREEING = 0.75
"""The least share of the officials named who must have been in office together."""
HORIZON = date(2026, 12, 31)
"""Where a term without an end stops: the tables know nothing later."""
DAWN = date(2000, 1, 1)
"""Where a term without a beginning starts: the tables reach back to 2000."""
SHORTEST = 7
"""Days of the shortest spell that counts: one or two are the day of a handover, when old and new ministers
are both named."""
SURE_OF_YEAR = 3
"""Officials who must all agree before a printed day is moved to another year."""
WIDE = 31
"""Days of a publication date that is wide enough for the officials to narrow it."""


_NUMBER = re.compile(r"\d+")


def placed_in_time(article: Article, marked: Iterable[Sentence]) -> Article:
    """The article with its publication narrowed by who is in office; unchanged where they tell no more."""
    known = article.published
    if known is not None and known.days <= WIDE and not _without_year(known):
        return article
    officials = _named(marked)
    shared = in_office(officials)
    if shared is None:
        return article
    if known is None:
        return replace(article, published=shared)
    if _without_year(known):
        sure = len(officials) >= SURE_OF_YEAR and all(_serving(o, shared) for o in officials.values())
        return replace(article, published=_in_year_of(known, shared)) if sure else article
    if _recurs(known):
        return replace(article, published=_day_within(known, shared))
    narrowed = known.narrowed(shared)
    return replace(article, published=narrowed) if narrowed.days >= SHORTEST else article


def in_office(officials: dict[str, Official]) -> Interval | None:
    """The days that most of the officials' terms share; ``None`` where too few agree, or two spells do."""
    if len(officials) < FEWEST:
        return None
    spans = [_spans(official) for official in officials.values()]
    starts = sorted({start for some in spans for start, _ in some})
    counted = [(sum(_holds(some, start) for some in spans), start) for start in starts]
    most = max(count for count, _ in counted)
    if most < max(FEWEST, AGREEING * len(spans)):
        return None
    best = [start for count, start in counted if count == most]
    ends = [min(end for some in spans for s, end in some if s <= start <= end) for start in best]
    if any(later > end + timedelta(days=1) for end, later in zip(ends, best[1:], strict=False)):
        return None
    if (ends[-1] - best[0]).days < SHORTEST:
        return None
    names = sorted(name for name, official in officials.items() if _holds(_spans(official), best[0]))
    return Interval(start=best[0], end=ends[-1], basis="inferred", evidence=f"in office: {', '.join(names)}")


def _named(marked: Iterable[Sentence]) -> dict[str, Official]:
    """The officials of the tables whom an article names as acting for somebody, each by the full name."""
    found: dict[str, Official] = {}
    for sentence in marked:
        for mention in sentence.mentions:
            for person in mention.people:
                bearers = called(person.name, None)
                if len(bearers) == 1 and _serves(mention):
                    found[person.name] = bearers[0]
    return found


def _serves(mention: Mention) -> bool:
    return mention.kind == "person" and "former" not in mention.why


def _serving(official: Official, shared: Interval) -> bool:
    return _holds(_spans(official), shared.start)


def _spans(official: Official) -> list[tuple[date, date]]:
    return [_bounds(term) for term in official.terms]


def _bounds(term: Term) -> tuple[date, date]:
    return term.start or DAWN, term.end or HORIZON


def _holds(spans: list[tuple[date, date]], day: date) -> bool:
    return any(start <= day <= end for start, end in spans)


def _without_year(known: Interval) -> bool:
    """Whether the words that date a page name no year, so that the year was inferred."""
    numbers = _NUMBER.findall(known.evidence or "")
    return known.basis == "text" and len(numbers) == 1 and len(numbers[0]) <= 2


def _recurs(known: Interval) -> bool:
    """Whether it runs from a day of one year to the same day of another: printed without its year."""
    first, last = known.start, known.end
    return first.year < last.year and (first.month, first.day) == (last.month, last.day)


def _day_within(known: Interval, shared: Interval) -> Interval:
    """The days of that name that the officials allow: a point where there is one, else from the first to the
    last."""
    days = [
        day
        for year in range(known.start.year, known.end.year + 1)
        if (day := _in(known.start, year)) is not None
    ]
    allowed = [day for day in days if shared.start <= day <= shared.end]
    return replace(known, start=allowed[0], end=allowed[-1]) if allowed else known


def _in(day: date, year: int) -> date | None:
    """The same day of another year; ``None`` for 29 February where that has none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _in_year_of(known: Interval, shared: Interval) -> Interval:
    """The same day of the year in the one year that the officials allow; unchanged where they allow it, or
    none or several."""
    if known.meets(shared):
        return known
    moved = []
    for year in range(shared.start.year, shared.end.year + 1):
        start, end = _in(known.start, year), _in(known.end, year)
        if start is not None and end is not None and Interval(start=start, end=end).meets(shared):
            moved.append(replace(known, start=start, end=end))
    return moved[0] if len(moved) == 1 else known
