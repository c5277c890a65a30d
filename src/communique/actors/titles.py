"""A text in, the offices and agents that its words name out: "foreign ministers", "chief of staff", "the
army".

Offices are what people hold (``offices.toml``), agents are what states and organisations act through
(``agents.csv``). Both are matched in lower case, longest first, in the singular and the plural.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick

from communique.actors.folding import fold
from communique.actors.gazetteer import alone
from communique.actors.tables import DATA, convert, read, read_toml, rows, toml
from communique.records import Record

UNKNOWN = "UNK"
"""PLOVER's sector of somebody of whom nothing is told: "a man"."""


class Office(Record, frozen=True):
    """One way to speak of an office; several entries share an id where a title belongs to some countries
    only.
    """

    id: str
    titles: tuple[str, ...]
    sector: str | None = None
    commits: bool = True
    countries: tuple[str, ...] = ()
    gender: str | None = None
    several: bool = False


class Agent(Record, frozen=True):
    """What a state or an organisation acts through: its government, army, court, people."""

    noun: str
    plural: str = ""
    sector: str | None = None
    commits: bool = True
    alone: bool = False
    """Whether it refers back without more: "the government", but not "the firm"."""
    other: bool = False
    """Whether somebody's NOUN is somebody else: "his counterpart"."""


class Modifier(Record, frozen=True):
    """A word before a title and what it changes: a former minister acts for nobody."""

    commits: bool | None = None
    holder: str | None = None


class Title(NamedTuple):
    """A stretch of text that names an office or an agent."""

    start: int
    end: int
    text: str
    offices: tuple[Office, ...]
    agent: Agent | None
    plural: bool

    @property
    def sector(self) -> str | None:
        return self.agent.sector if self.agent else self.offices[0].sector

    @property
    def commits(self) -> bool:
        return self.agent.commits if self.agent else self.offices[0].commits

    @property
    def other(self) -> bool:
        """Whether somebody's TITLE is somebody else: "his counterpart"."""
        return self.agent is not None and self.agent.other

    def of(self, actor: str) -> Office | None:
        """The office this title means for an actor: a secretary of state is a foreign minister in the USA."""
        own = [office for office in self.offices if actor in office.countries]
        shared = [office for office in self.offices if not office.countries]
        return next(iter(own + shared), None)

    @property
    def only(self) -> str | None:
        """The one actor that has such a title: "taoiseach" is Ireland's."""
        countries = {country for office in self.offices for country in office.countries or ("",)}
        return countries.pop() if len(countries) == 1 and "" not in countries else None


class Entry(NamedTuple):
    offices: tuple[Office, ...]
    agent: Agent | None
    plural: bool


@cache
def offices() -> tuple[Office, ...]:
    return read_toml(Office, DATA / "offices.toml", "office")


@cache
def sectors() -> dict[str, str | None]:
    """The sector of each office, by its id."""
    return {office.id: office.sector for office in reversed(offices())}


@cache
def modifiers() -> dict[str, Modifier]:
    """The modifiers by word, without the hyphen that joins some of them to the title."""
    path = DATA / "offices.toml"
    table = toml(path)["modifiers"]
    return {word.strip("-"): convert(entry, Modifier, path) for word, entry in table.items()}


@cache
def entries() -> dict[str, Entry]:
    """Every title and agent, singular and plural."""
    by_title: dict[str, list[Office]] = {}
    for office in offices():
        for title in office.titles:
            by_title.setdefault(fold(title).lower(), []).append(office)
    known: dict[str, Entry] = {}
    for title, held in by_title.items():
        known.setdefault(plural(title), Entry(tuple(held), None, True))
    for title, held in by_title.items():
        known[title] = Entry(tuple(held), None, False)
    for agent in read(Agent, DATA / "agents.csv"):
        if agent.plural:
            known[agent.plural] = Entry((), agent, True)
        known[agent.noun] = Entry((), agent, agent.noun == agent.plural)
    return known


@cache
def callings() -> dict[str, str]:
    """The sectors of callings and roles, in the singular and the plural."""
    table = {row["noun"]: row["sector"] for row in rows(DATA / "trades.csv")}
    return {plural(noun): sector for noun, sector in table.items()} | table


@cache
def with_callings() -> dict[str, Entry]:
    """The same with the callings; those that tell no sector are left out."""
    told = {
        noun: Entry((), Agent(noun=noun, sector=sector, commits=False), plural=False)
        for noun, sector in callings().items()
        if sector != UNKNOWN
    }
    return told | entries()


@cache
def automaton(lone: bool) -> ahocorasick.Automaton:
    machine = ahocorasick.Automaton()
    for title in with_callings() if lone else entries():
        machine.add_word(title, title)
    machine.make_automaton()
    return machine


def find(text: str, lone: bool = False) -> Iterator[Title]:
    """The titles and agents in a text, in order, none overlapping.

    ``lone``: the text is nothing but a description of somebody, so that any calling ("lawyer") counts too.
    """
    folded = fold(text).lower()
    if len(folded) != len(text):
        return
    found = [
        (end + 1 - len(title), end + 1, title)
        for end, title in automaton(lone).iter(folded)
        if alone(folded, end + 1 - len(title), end + 1)
    ]
    known = with_callings() if lone else entries()
    for start, end, title in weightiest(found):
        yield Title(start, end, text[start:end], *known[title])


def weightiest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of titles that overlap, the longest, then the last: "military chief of staff" is a chief of staff."""
    kept: list[tuple[int, int, str]] = []
    for start, end, title in sorted(found, key=lambda one: (one[0] - one[1], -one[0])):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end, title))
    return sorted(kept)


def plural(title: str) -> str:
    """The plural of a title: "chiefs of staff", "secretaries-general", "prime ministers"."""
    for joint in (" of ", " for ", " to ", " in ", " at ", "-general", " general", "-in-"):
        before, found, after = title.partition(joint)
        if found and " " not in joint.strip() and before:
            return plural_noun(before) + joint + after
    return plural_noun(title)


def plural_noun(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
