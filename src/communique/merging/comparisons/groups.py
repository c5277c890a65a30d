"""Two briefs in; out, whether one names a group of states where the other names its members: "the G7" and
"Britain, Japan and Canada"."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from functools import lru_cache

from communique.actors import members
from communique.merging.briefs import Brief

FEWEST = 2
"""Members that must be named to stand for their group: what one of them does, the group has not done."""


@lru_cache(maxsize=5_000)
def _members(group: str, on: date | None) -> frozenset[str]:
    """The members of a group on a day; none for a state, a firm, or a group of no settled list."""
    try:
        return frozenset(members(group, on))
    except KeyError:
        return frozenset()


def _covered(groups: Set[str], states: Set[str], on: date | None) -> set[str]:
    """The groups that the states stand for, and those states."""
    found: set[str] = set()
    if len(states) < FEWEST:
        return found
    for group in groups:
        named = _members(group, on) & states
        if len(named) >= FEWEST:
            found |= named | {group}
    return found


def stand_for(one: Brief, other: Brief) -> set[str]:
    """Of the parties that only one of the two names, the groups and those members that stand for them."""
    if max(len(one.parties), len(other.parties)) < FEWEST:
        return set()
    mine, theirs = set(one.parties).difference(other.parties), set(other.parties).difference(one.parties)
    if not mine or not theirs or max(len(mine), len(theirs)) < FEWEST:
        return set()
    on = one.first_day or other.first_day
    return _covered(mine, theirs, on) | _covered(theirs, mine, on)


def group_for_members(one: Brief, other: Brief) -> float:
    """Whether one names a group where the other names two or more of its members."""
    return float(bool(stand_for(one, other)))
