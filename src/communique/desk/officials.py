"""A party comes in; out, who acted for it by date: in which office, when they held it, and when the pages
show them.

The offices are in the pages' words. Their terms are those of the tables of officials
(:mod:`communique.actors.officials`), where these know the person in an office of the party on the day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from communique.actors.officials import GRACE, Official, Term, by_name, key
from communique.exchange.relation import WIDEST
from communique.exchange.saying import when
from communique.records import Interval, Record
from communique.store import Store

ACTING = """
    SELECT json_extract(person.value, '$.name'), coalesce(json_extract(person.value, '$.office'), ''),
        date_start, date_end, count(DISTINCT event)
    FROM event_parties JOIN party_events USING (event, actor), json_each(event_parties.people) AS person
    WHERE actor = ? AND people != '[]' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""


class OfficialRow(Record, frozen=True):
    """Somebody in an office of a party."""

    name: str
    office: str
    """In the words that the pages use most."""
    term_start: date | None
    """The first and the last day of the term, where the tables know it."""
    term_end: date | None
    seen_start: date | None
    """The first and the last day of what they did for the party, of what is dated closely enough."""
    seen_end: date | None
    events: int

    @property
    def term(self) -> str:
        """When they held the office, in words; empty where nobody knows."""
        if self.term_start and self.term_end:
            return when(Interval(start=self.term_start, end=self.term_end))
        if self.term_start:
            return f"since {when(Interval(start=self.term_start, end=self.term_start))}"
        return f"until {when(Interval(start=self.term_end, end=self.term_end))}" if self.term_end else ""

    @property
    def seen(self) -> str:
        """When the pages show them, in words."""
        if self.seen_start is None or self.seen_end is None:
            return ""
        return when(Interval(start=self.seen_start, end=self.seen_end))


_Post = tuple[str, Term | str]
"""A name, and the term or the words for the office."""


class _Deed(NamedTuple):
    office: str
    days: Interval | None
    number: int


def officials(store: Store, id: str) -> tuple[OfficialRow, ...]:
    """Who acted for a party, whoever did so last first."""
    held: dict[_Post, list[_Deed]] = defaultdict(list)
    for name, office, start, end, number in store.db.execute(ACTING, (id,)):
        days = Interval(start=date.fromisoformat(start), end=date.fromisoformat(end)) if start else None
        close = days if days and days.days <= WIDEST else None
        post = _term(id, name, close) or office.casefold()
        held[name, post].append(_Deed(office, close, number))
    rows = (_row(name, post, deeds) for (name, post), deeds in _joined(held).items())
    return tuple(sorted(rows, key=_lateness))


def _joined(held: Mapping[_Post, list[_Deed]]) -> Mapping[_Post, list[_Deed]]:
    """Deeds of a day that nobody knows, put to the one term in which the days of the others tell somebody."""
    terms: dict[str, list[Term]] = defaultdict(list)
    for name, post in held:
        if isinstance(post, Term):
            terms[name].append(post)
    joined: dict[_Post, list[_Deed]] = defaultdict(list)
    for (name, post), deeds in held.items():
        alone = len(terms[name]) == 1 and not any(deed.days for deed in deeds)
        joined[name, terms[name][0] if alone else post] += deeds
    return joined


def _row(name: str, post: Term | str, deeds: Sequence[_Deed]) -> OfficialRow:
    days = [deed.days for deed in deeds if deed.days]
    words: Counter[str] = Counter()
    for deed in deeds:
        words[deed.office] += deed.number
    term = post if isinstance(post, Term) else None
    return OfficialRow(
        name=name,
        office=min(words, key=lambda office: (not office, -words[office], office)),
        term_start=term.start if term else None,
        term_end=term.end if term else None,
        seen_start=min((each.start for each in days), default=None),
        seen_end=max((each.end for each in days), default=None),
        events=sum(deed.number for deed in deeds),
    )


def _term(id: str, name: str, days: Interval | None) -> Term | None:
    """The term in which somebody can have acted for the party; None where the tables do not tell."""
    known: Sequence[Official] = by_name().get(key(name), ())
    terms = [term for one in known for term in one.terms if term.actor == id]
    if days is None:
        return terms[0] if len(terms) == 1 else None
    serving = [term for term in terms if term.covers(days.start) or term.covers(days.end)]
    return next(iter(serving or [term for term in terms if term.covers(days.start, GRACE)]), None)


def _lateness(row: OfficialRow) -> tuple[int, int, str, str]:
    """The latest first; who stands in no dated event last."""
    latest = row.seen_end.toordinal() if row.seen_end else 0
    return -latest, -row.events, row.name, row.office
