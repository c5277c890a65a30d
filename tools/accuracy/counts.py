"""Scored pages in; out, how many events are wanted, found, said and right: of all, by type, by status of
gold, by kind of page."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from communique.records import EVENT_TYPES, STATUSES
from tools.score.page import PageScore


@dataclass(frozen=True)
class Count:
    """How often a record is right."""

    wanted: int
    """Events that gold asks for."""
    found: int
    """Of these, those that the record has."""
    said: int
    """Events that the record has and gold does not leave open."""
    right: int
    """Of these, those that gold bears out."""

    @property
    def precision(self) -> float:
        """Part of what is said that is right."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Part of what is wanted that is found."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class StatusCount:
    """Events of one status in gold."""

    wanted: int
    found: int
    """With whatever status."""
    right: int
    """With a status that gold allows."""
    told: int
    """Found events to which the record gives this status."""


def overall(pages: Iterable[PageScore]) -> Count:
    """All events of some pages."""
    found = wanted = said = 0
    for page in pages:
        found += len(page.hits)
        wanted += len(page.hits) + len(page.missed)
        said += len(page.hits) + len(page.false_alarms)
    return Count(wanted, found, said, found)


def by_type(pages: Iterable[PageScore]) -> Mapping[str, Count]:
    """By type: what the record has by its own, what gold asks for by the first that it allows."""
    wanted, found, said, right = (Counter[str]() for _ in range(4))
    for page in pages:
        for one, event in page.hits:
            right[one.type] += 1
            found[event.type[0]] += 1
        said.update(one.type for one in page.false_alarms)
        wanted.update(event.type[0] for event in page.missed)
    said.update(right)
    wanted.update(found)
    return {name: Count(wanted[name], found[name], said[name], right[name]) for name in EVENT_TYPES}


def by_status(pages: Iterable[PageScore]) -> Mapping[str, StatusCount]:
    """By the first status that gold allows, or of those the one that the record has."""
    wanted, found, right, told = (Counter[str]() for _ in range(4))
    for page in pages:
        for one, event in page.hits:
            alike = one.status in event.status
            of = one.status if alike else event.status[0]
            told[one.status] += 1
            wanted[of] += 1
            found[of] += 1
            right[of] += alike
        wanted.update(event.status[0] for event in page.missed)
    return {s: StatusCount(wanted[s], found[s], right[s], told[s]) for s in STATUSES}


def kinds(path: Path) -> Mapping[str, frozenset[str]]:
    """The names of the pages of each kind, by ``corpus/kinds.toml``."""
    return {kind: frozenset(names) for kind, names in tomllib.loads(path.read_text("utf-8")).items()}


def by_kind(
    pages: Iterable[PageScore], kinds: Mapping[str, frozenset[str]]
) -> Mapping[str, tuple[int, Count]]:
    """How many pages of each kind there are, and their events."""
    of = {name: kind for kind, names in kinds.items() for name in names}
    some: dict[str, list[PageScore]] = {kind: [] for kind in kinds}
    for page in pages:
        some[of[Path(page.page).stem]].append(page)
    return {kind: (len(those), overall(those)) for kind, those in some.items()}
