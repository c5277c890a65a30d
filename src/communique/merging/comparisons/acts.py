"""Two briefs in, a number from 0 to 1 out: do the words that express the deed name the same act?

A type of event holds acts that nobody takes for one another: to invite and to sign are both to agree.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib.resources import files

from communique.merging.briefs import Brief
from communique.merging.words import content_words


@cache
def _table() -> dict[str, frozenset[str]]:
    """The acts that each stem names, from ``data/acts.csv``."""
    text = (files("communique.merging") / "data" / "acts.csv").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        for stem in content_words(row["words"]):
            found.setdefault(stem, set()).add(row["act"])
    return {stem: frozenset(acts) for stem, acts in found.items()}


@lru_cache(maxsize=5_000)
def acts(trigger: tuple[str, ...]) -> frozenset[str]:
    """The acts that the stems of a trigger name; none where they name no particular one."""
    table = _table()
    return frozenset(act for stem in trigger for act in table.get(stem, ()))


def same_act(one: Brief, other: Brief) -> float:
    """Whether both are of one type and name one act of it, in whichever words."""
    return float(one.type == other.type and not acts(one.trigger).isdisjoint(acts(other.trigger)))


def acts_differ(one: Brief, other: Brief) -> float:
    """Whether both are of one type and name acts of it that nobody takes for one another."""
    if one.type != other.type:
        return 0.0
    mine, theirs = acts(one.trigger), acts(other.trigger)
    return float(bool(mine) and bool(theirs) and mine.isdisjoint(theirs))
