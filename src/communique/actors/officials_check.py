"""The tables of officials in; out, what contradicts itself in them, and how many states they cover on a day.

A finding is an error, which the tests forbid, or a gap, which tells where the tables can grow.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from communique.actors.knowledge import known, states
from communique.actors.officials import Row, key
from communique.actors.tables import first_day, last_day
from communique.actors.titles import offices
from communique.records import Record

HANDOVER = 60
"""How many days two terms may overlap: elections, oaths and sources disagree about the day by that much."""

GAP = timedelta(days=180)
"""How long an office may stand empty without a word: coalitions take that long to form."""

TOGETHER = frozenset({"acting", "joint", "rival"})
"""Words of a note that let two people hold an office for one actor at once."""

SINCE = date(2000, 1, 1)
"""From when on the tables mean to be complete."""

HEADS = ("head_of_government", "head_of_state")
"""Who leads a government: the president where the table has no prime minister."""

POSTS: dict[str, tuple[str, ...]] = {
    "government": HEADS,
    "foreign": ("foreign_minister",),
    "defence": ("defence_minister",),
}
"""The posts whose coverage is counted, each with the offices that fill it."""

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

Sort = Literal["unknown", "malformed", "overlap", "doubled", "gap"]


class Finding(Record, frozen=True):
    """Something to look at in the tables, in words."""

    sort: Sort
    text: str


class Coverage(Record, frozen=True):
    """How many states have somebody in office on a day."""

    day: date
    government: int
    foreign: int
    defence: int


def check(rows: Sequence[Row]) -> Iterator[Finding]:
    """The errors of the tables: unknown offices and actors, dates, overlaps, people that stand twice."""
    yield from unknown(rows)
    yield from malformed(rows)
    sound = [row for row in rows if dated(row)]
    yield from overlaps(sound)
    yield from doubled(sound)


def unknown(rows: Iterable[Row]) -> Iterator[Finding]:
    """Offices that offices.toml does not have, and actors that no table has."""
    ids = {office.id for office in offices()}
    for row in rows:
        if row.office not in ids:
            yield Finding(sort="unknown", text=f"office of {told(row)}")
        if not known(row.actor):
            yield Finding(sort="unknown", text=f"actor of {told(row)}")


def malformed(rows: Iterable[Row]) -> Iterator[Finding]:
    """Dates that are none, and terms that end before they start."""
    for row in rows:
        if not dated(row):
            yield Finding(sort="malformed", text=f"a date of {told(row)}")
        elif (end := last_day(row.end)) and end < (first_day(row.start) or date.min):
            yield Finding(sort="malformed", text=f"the end before the start of {told(row)}")


def dated(row: Row) -> bool:
    """Whether the dates of a row can be read."""
    return bool(DATE.fullmatch(row.start) and DATE.fullmatch(row.end or row.start))


def overlaps(rows: Iterable[Row]) -> Iterator[Finding]:
    """Two in one office at once, where no note says why and the office is not held by several."""
    several = {
        (office.id, actor) for office in offices() if office.several for actor in office.countries or ("",)
    }
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        shared_out = {(row.office, ""), (row.office, row.actor)} & several
        if not shared_out and not TOGETHER & set(row.note.replace(",", " ").split()):
            held[row.actor, row.office].append(row)
    for some in held.values():
        for one, other in combinations(some, 2):
            if shared(one, other) > HANDOVER:
                yield Finding(sort="overlap", text=f"{told(one)} and {told(other)}")


def shared(one: Row, other: Row) -> int:
    """Days that two terms certainly share: a date of which only the year is known is read in their favour."""
    starts = [last_day(row.start) or date.min for row in (one, other)]
    ends = [first_day(row.end) or date.max for row in (one, other)]
    return (min(ends) - max(starts)).days


def doubled(rows: Sequence[Row]) -> Iterator[Finding]:
    """One person under two names or two Wikidata ids: rows of one actor that share a spelling."""
    by_spelling: dict[tuple[str, str], dict[str, Row]] = defaultdict(dict)
    ids: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        for name in (row.name, *row.names):
            if " " in name and "namesake" not in row.note:
                by_spelling[row.actor, key(name)].setdefault(row.bearer, row)
        if row.wikidata:
            ids[row.bearer].setdefault(row.wikidata, row)
    pairs = {
        tuple(some.values())[:2] for found in (by_spelling, ids) for some in found.values() if len(some) > 1
    }
    for one, other in sorted(pairs, key=lambda pair: (told(pair[0]), told(pair[1]))):
        if not (one.wikidata and one.wikidata == other.wikidata and one.name != other.name):
            yield Finding(sort="doubled", text=f"{told(one)} and {told(other)}")


def gaps(rows: Iterable[Row]) -> Iterator[Finding]:
    """Where a counted post of a state stands empty for long between the first term known and today."""
    for post, names in POSTS.items():
        held: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            if row.office in names and row.actor in states():
                held[row.actor].append(row)
        for actor in sorted(held):
            yield from (Finding(sort="gap", text=f"{post} of {actor}, {gap}") for gap in between(held[actor]))


def between(rows: Iterable[Row]) -> Iterator[str]:
    """The times after SINCE in which none of the rows holds."""
    filled = SINCE
    for row in sorted(rows, key=lambda row: (row.start, row.end or "9")):
        start, end = first_day(row.start) or date.min, last_day(row.end) or date.max
        if start - filled > GAP:
            yield f"{filled} to {start}"
        filled = max(filled, end)
    if filled < date.max:
        yield f"from {filled}"


def coverage(rows: Iterable[Row], day: date) -> Coverage:
    """How many states have each counted post filled on a day."""
    filled: dict[str, set[str]] = {post: set() for post in POSTS}
    for row in rows:
        if (first_day(row.start) or date.min) <= day <= (last_day(row.end) or date.max):
            for post, names in POSTS.items():
                if row.office in names and row.actor in states():
                    filled[post].add(row.actor)
    return Coverage(day=day, **{post: len(actors) for post, actors in filled.items()})


def told(row: Row) -> str:
    """A term in words."""
    return f"{row.name}, {row.office} of {row.actor}, {row.start} to {row.end or 'now'}"
