"""An article without a date, or with a wide one, in; out, the days on which all whom it names in office held
those offices.

A page that calls one man prime minister and another secretary general was written while both were. The
officials that a page names vote, each with the terms the tables know of; the days that most of them share are
the answer. Nothing is guessed where fewer than ``FEWEST`` vote, or where those who agree are too few. Of a
day printed without its year the weekday of the news leaves some years besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from communique.actors.officials import Official, Term, by_surname, called, key
from communique.articles import news_weekday, told_on
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
OPEN = 5 * 366
"""Days of the widest publication date that tells something: "12 May" of any of thirty years does not."""
WIDE = 31
"""Days of a publication date that is wide enough for the officials to narrow it."""


_FORMERLY = re.compile(r"\b(?:then|former|ex|late)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_CAPITALISED = re.compile(r"[^\W\d_a-z](?:[\w-]|['\u2019](?!s\b))*")
"""A word with a capital, without a genitive's end."""


def telling(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Those of an article's sentences that may name an official of the tables: the others tell nothing of who
    is in office, and need not be marked for it."""
    known = by_surname()
    for sentence in sentences:
        if any(key(word) in known for word in _CAPITALISED.findall(sentence.text)):
            yield sentence


def placed_in_time(article: Article, marked: Iterable[Sentence]) -> Article:
    """The article with its publication narrowed by who is in office; unchanged where they tell no more."""
    known = article.published
    if known is not None and known.days <= WIDE and not _without_year(known):
        return article
    officials = _named(marked)
    if known is not None and _recurs(known):
        return replace(article, published=_day_of_most(known, officials, _news_weekday(article)))
    if known is not None and _without_year(known):
        shared = in_office(officials)
        if shared is None or len(officials) < SURE_OF_YEAR:
            return article
        sure = all(_serving(o, shared) for o in officials.values())
        moved = _in_year_of(known, shared) if sure else known
        days = told_on((known.start, moved.start), _news_weekday(article))
        return replace(article, published=moved if moved.start in days else known)
    for possible in (known, _open_ended(known)):
        shared = in_office(officials, possible)
        if shared is not None:
            return replace(article, published=possible.narrowed(shared) if possible else shared)
    return article


def _news_weekday(article: Article) -> int | None:
    return news_weekday(article.text.split("\n"))


def in_office(officials: dict[str, Official], within: Interval | None = None) -> Interval | None:
    """The days, of those known to be possible, that most of the officials' terms share; ``None`` where too
    few agree, or spells do that lie years apart."""
    if len(officials) < FEWEST:
        return None
    spans = [_clipped(_spans(official), within) for official in officials.values()]
    spells = [spell for spell in _spells(spans) if (spell.end - spell.start).days >= SHORTEST]
    most = max((spell.serving for spell in spells), default=0)
    if most < max(FEWEST, AGREEING * len(spans)):
        return None
    best = [spell for spell in spells if spell.serving == most]
    if len(best) > 1 and (best[-1].end - best[0].start).days > OPEN:
        return None
    names = sorted(name for name, official in officials.items() if _holds(_spans(official), best[0].start))
    words = f"in office: {', '.join(names)}"
    return Interval(start=best[0].start, end=best[-1].end, basis="inferred", evidence=words)


class _Spell(NamedTuple):
    """The longest stretch of days through which the same number of officials serve."""

    start: date
    end: date
    serving: int


def _spells(spans: list[list[tuple[date, date]]]) -> list[_Spell]:
    """The spells, in their order. Whoever goes on to another office on the day of leaving begins none."""
    day = timedelta(days=1)
    turns = sorted({turn for some in spans for start, end in some for turn in (start, end + day)})
    spells: list[_Spell] = []
    for start, following in pairwise(turns):
        serving = sum(_holds(some, start) for some in spans)
        goes_on = bool(spells) and spells[-1].serving == serving
        begun = spells.pop().start if goes_on else start
        spells.append(_Spell(begun, following - day, serving))
    return spells


def _clipped(spans: list[tuple[date, date]], within: Interval | None) -> list[tuple[date, date]]:
    if within is None:
        return spans
    return [
        (max(start, within.start), min(end, within.end))
        for start, end in spans
        if start <= within.end and within.start <= end
    ]


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
    return mention.kind == "person" and "former" not in mention.why and not _FORMERLY.search(mention.text)


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


def _open_ended(known: Interval | None) -> Interval | None:
    """The same without its end where that was inferred: a page is no older than what it looks back on, but
    how soon after it was written is a guess, which those in office may refute."""
    if known is None or known.basis != "inferred" or known.end >= HORIZON:
        return known
    return replace(known, end=HORIZON)


def _day_of_most(
    known: Interval, officials: dict[str, Official], weekday: int | None = None
) -> Interval | None:
    """The days of that name on which most of the officials serve and news of that weekday is told: a point
    where there is one, else from the first to the last; days after the last known one where they agree on
    none before it. Where too few agree at all, the known ones, or none where these are years apart."""
    for last in (known.end.year, HORIZON.year):
        days = _days_of_that_name(known, last)
        counts = {day: sum(_holds(_spans(each), day) for each in officials.values()) for day in days}
        most = max(counts.values())
        if most >= max(FEWEST, AGREEING * len(officials)):
            allowed = told_on([day for day in days if counts[day] == most], weekday)
            return replace(known, start=allowed[0], end=allowed[-1])
    if known.days > OPEN:
        return None
    allowed = told_on(_days_of_that_name(known, known.end.year), weekday)
    return replace(known, start=allowed[0], end=allowed[-1])


def _days_of_that_name(known: Interval, last: int) -> list[date]:
    """The day of each year from the first known one to the last, as far as it falls on a printed weekday."""
    days = [day for year in range(known.start.year, last + 1) if (day := _in(known.start, year))]
    if known.start.weekday() == known.end.weekday():  # its weekday is printed
        days = [day for day in days if day.weekday() == known.start.weekday()]
    return days


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
