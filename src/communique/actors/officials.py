"""A name and a day in, the officials who bear it and the office they held out.

The tables ``officials/*.csv`` have one term of office a row, with its first and last day as far as they are
known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path

from msgspec.structs import replace

from communique.actors import own
from communique.actors.folding import fold
from communique.actors.knowledge import known
from communique.actors.own import OwnOfficial
from communique.actors.tables import DATA, first_day, last_day, read
from communique.records import Record

OFFICIALS = DATA / "officials"
"""Where the tables are, a file a region."""

GRACE = timedelta(days=80)
"""How long around a term its holder may still be called by it: elections come before oaths (78 days in the
United States), pages are dated late."""

SURNAME_FIRST = {"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "JPN", "KHM", "HUN", "SGP"}
"""Where the family name comes first, in the country's own order or in how newspapers print many of its
people.
"""

LONGEST_NAME = 6
"""Words of the longest name that is looked up with some left out."""

PARTICLES = frozenset(
    (
        *("al", "el", "ad", "as", "an", "ar", "de", "da", "do", "dos", "du", "del", "della", "der", "den"),
        *("van", "von", "bin", "ibn", "ben", "ould", "ter", "la", "le", "di"),
    )
)
"""Words that belong to the surname after them."""


opening, closing = cache(first_day), cache(last_day)
"""First and last days, read once each: terms begin and end on few days."""


class Row(Record, frozen=True):
    """A term of office as the table has it."""

    actor: str
    office: str
    name: str
    names: tuple[str, ...] = ()
    gender: str | None = None
    start: str = ""
    end: str = ""
    wikidata: str | None = None
    note: str = ""

    @property
    def bearer(self) -> str:
        """What the rows of one person share: the name, unless the note says that it is a namesake's."""
        return f"{self.name} of {self.actor}" if "namesake" in self.note else self.name


class Term(Record, frozen=True):
    """Somebody held an office for an actor from a first to a last day; ``None`` where the term has no known
    bound.
    """

    actor: str
    office: str
    start: date | None
    end: date | None

    def covers(self, day: date, grace: timedelta = timedelta(0)) -> bool:
        return (self.start is None or self.start - grace <= day) and (
            self.end is None or day <= self.end + grace
        )

    def distance(self, day: date) -> int:
        """Days from the day to the term, 0 inside it."""
        if self.covers(day):
            return 0
        ends = [end for end in (self.start, self.end) if end]
        return min(abs((end - day).days) for end in ends)


class Official(Record, frozen=True):
    """A person with all the offices the tables know of."""

    name: str
    names: tuple[str, ...]
    gender: str | None
    wikidata: str | None
    terms: tuple[Term, ...]

    def at(self, day: date | None) -> Term | None:
        """The office held on the day, the weightier first as the table has it; ``None`` outside all terms.

        Without a day, the latest term.
        """
        if day is None:
            return latest(self.terms)
        exact = [term for term in self.terms if term.covers(day)]
        near = [term for term in self.terms if term.covers(day, GRACE)]
        return next(iter(exact or near), None)

    def nearest(self, day: date | None, offices: Collection[str] = ()) -> Term:
        """The office held on the day, else the one held nearest to it; one of the ``offices`` where there
        is one.
        """
        terms = [term for term in self.terms if term.office in offices] or list(self.terms)
        if day is None:
            return latest(terms)
        return min(terms, key=lambda term: term.distance(day))


def latest(terms: Iterable[Term]) -> Term:
    """The term that lasted longest, of those that last still the one that began last: a president who had a
    turn in the chair of the African Union is a president."""
    return max(terms, key=lambda term: (term.end or date.max, term.start or date.min))


@cache
def officials() -> tuple[Official, ...]:
    """All officials of all tables: rows with one name are one person, whatever they held, unless one is
    marked as a namesake's; so are rows with one Wikidata id.
    """
    people: dict[str, list[Row]] = {}
    by_id: dict[str, str] = {}
    for row in succeeded(rows(), own.file().official):
        if not known(row.actor):
            continue  # the tables' own check names such rows
        bearer = by_id.setdefault(row.wikidata, row.bearer) if row.wikidata else row.bearer
        people.setdefault(bearer, []).append(row)
    return tuple(official(held) for held in people.values())


def rows(folder: Path = OFFICIALS) -> Iterator[Row]:
    """The rows of all tables."""
    for path in sorted(folder.glob("*.csv")):
        yield from read(Row, path)


def succeeded(rows: Iterable[Row], mine: Sequence[OwnOfficial]) -> Iterator[Row]:
    """The rows after the user's own.

    A term that the user gives too is the user's, and the open term of somebody before ends with it.
    """
    starts = {(one.actor, one.office): one.start for one in mine}
    terms = {(one.actor, one.office, one.name) for one in mine}
    for one in mine:
        start, end = (day.isoformat() if day else "" for day in (one.start, one.end))
        yield Row(
            actor=one.actor, office=one.office, name=one.name, names=one.names, gender=one.gender,
            start=start, end=end, wikidata=one.wikidata,
        )  # fmt: skip
    for row in rows:
        start_of_next = starts.get((row.actor, row.office))
        if start_of_next and not row.end and row.start < start_of_next.isoformat():
            row = replace(row, end=(start_of_next - timedelta(days=1)).isoformat())
        if (row.actor, row.office, row.name) not in terms:
            yield row


def official(held: list[Row]) -> Official:
    names = dict.fromkeys(name for row in held for name in (row.name, *row.names))
    return Official(
        name=held[0].name,
        names=tuple(names),
        gender=next((row.gender for row in held if row.gender), None),
        wikidata=next((row.wikidata for row in held if row.wikidata), None),
        terms=tuple(
            Term(actor=row.actor, office=row.office, start=opening(row.start), end=closing(row.end))
            for row in held
        ),
    )


@cache
def by_name() -> dict[str, tuple[Official, ...]]:
    """Officials by every full name (two words or more), folded, in lower case."""
    found: dict[str, list[Official]] = {}
    for one in officials():
        for name in one.names:
            if " " in name:
                bearers = found.setdefault(key(name), [])
                if not bearers or bearers[-1] is not one:
                    bearers.append(one)
    return {name: tuple(bearers) for name, bearers in found.items()}


@cache
def by_surname() -> dict[str, tuple[Official, ...]]:
    """Officials by surname and by names of one word, folded, in lower case."""
    found: dict[str, list[Official]] = {}
    for one in officials():
        for surname in dict.fromkeys(
            key(part) for name in one.names for part in surnames(name, one.terms[0].actor)
        ):
            found.setdefault(surname, []).append(one)
    return {surname: tuple(bearers) for surname, bearers in found.items()}


def key(name: str) -> str:
    """A name as the indexes have it."""
    return fold(name).lower().replace("-", " ").replace(".", "")


def surnames(name: str, actor: str | None = None) -> Iterable[str]:
    """The words of a name that newspapers call its bearer by: the last with its particles, in some states
    the first.
    """
    words = name.replace("-", " ").split() if name.lower().startswith(("al-", "el-")) else name.split()
    if not words:
        return
    last = len(words) - 1
    yield words[last]
    if "-" in words[last] and words[last].split("-")[0].lower() in PARTICLES:
        yield words[last].split("-", 1)[1]
    while last > 1 and words[last - 1].lower() in PARTICLES:
        last -= 1
        yield " ".join(words[last:])
    if actor in SURNAME_FIRST and len(words) > 1:
        yield words[0]


def called(name: str, on: date | None) -> tuple[Official, ...]:
    """Those whom a full name or a surname can mean, first those in office on the day, else all."""
    bearers = by_name().get(key(name)) or by_surname().get(key(name)) or shortened(name)
    serving = tuple(bearer for bearer in bearers if bearer.at(on))
    return serving or bearers


def shortened(name: str) -> tuple[Official, ...]:
    """Those whose known name is a long name with some words left out: "João Lourenço" for "João
    Manuel Lourenço".
    """
    words = name.split()
    if not 3 <= len(words) <= LONGEST_NAME:
        return ()
    for length in range(len(words) - 1, 1, -1):
        found = {
            bearer: None
            for part in combinations(words, length)
            if part[0].lower() not in PARTICLES  # a surname alone: "dos Santos" of "Isabel dos Santos"
            for bearer in by_name().get(key(" ".join(part)), ())
            if part[-1] == words[-1]
            or key(bearer.name) == key(" ".join(part))  # not a king of two first names
        }
        if found:
            return tuple(found) if len(found) == 1 else ()
    return ()


@cache
def by_office() -> dict[tuple[str, str], tuple[Official, ...]]:
    """Officials by actor and office."""
    found: dict[tuple[str, str], list[Official]] = {}
    for one in officials():
        for post in dict.fromkeys((term.actor, term.office) for term in one.terms):
            found.setdefault(post, []).append(one)
    return {post: tuple(holders) for post, holders in found.items()}


def holder(actor: str, office: str, on: date) -> Official | None:
    """Who held an office on a day; ``None`` where nobody or more than one did."""
    serving = [
        one
        for one in by_office().get((actor, office), ())
        if any(term.covers(on) for term in one.terms if (term.actor, term.office) == (actor, office))
    ]
    return serving[0] if len(serving) == 1 else None
