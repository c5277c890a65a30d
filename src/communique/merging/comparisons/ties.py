"""Two briefs in, a number from 0 to 1 out: does anything but the parties tie them, and do they tell different
matters?

A state does much in a month. Where two reports of different articles have no more than one party in common,
or nobody knows in which year they were, something rare must tie them.
"""

from __future__ import annotations

from communique.merging.briefs import Brief
from communique.merging.comparisons import dates, details, groups, parties
from communique.merging.rarity import RARE, rarity
from communique.merging.words import stem

MATTER = 3
"""Rare words that a sentence must have to tell what its deed is about."""
MANY = 3
"""Parties in common that tie two deeds whenever they were."""
_PLACED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
"""Types of deeds that are done somewhere: done elsewhere, they are others."""
_SELDOM = frozenset({"CONSULT"})
"""Types that few parties repeat within days: a meeting is the same, whatever its reports dwell on."""


def _rare(brief: Brief) -> set[str]:
    return {word for word in brief.words if rarity(word) >= RARE}


def _several(one: Brief, other: Brief) -> bool:
    """Whether they share more than one party, a group and its members counting as one."""
    common = len(set(one.parties).intersection(other.parties))
    return common > 1 or (common == 1 and bool(groups.stand_for(one, other)))


def _tied(one: Brief, other: Brief) -> bool:
    """Whether they share a rare word or name, a person, a place or an amount."""
    names = set(one.names).intersection(other.names)
    if any(rarity(stem(name)) >= RARE for name in names) or _people(one, other):
        return True
    if details.same_place(one, other) or details.same_amount(one, other):
        return True
    return not _rare(one).isdisjoint(_rare(other))


def _people(one: Brief, other: Brief) -> bool:
    """Whether people tie them: one does if there is more than his own state in common."""
    if _several(one, other):
        return bool(parties.people_shared(one, other))
    return bool(parties.several_people_shared(one, other))


def _dated(one: Brief, other: Brief) -> bool:
    """Whether both have dates, and no inference left one of them wide: then nobody knows in which year."""
    meeting = dates.meeting(one, other)
    return meeting != "unknown" and not (meeting == "wide" and (one.inferred or other.inferred))


def untied(one: Brief, other: Brief) -> float:
    """Whether they share no rare word or name, no person, place or amount, and besides have one party at most
    in common, or two and nobody knows in which year one of them was."""
    if len(set(one.parties).intersection(other.parties)) >= MANY:
        return 0.0
    return float(not (_several(one, other) and _dated(one, other)) and not _tied(one, other))


def other_story(one: Brief, other: Brief) -> float:
    """Whether they share one party at most, and their articles have not one of the words that mark them in
    common."""
    if _several(one, other) or not one.topic or not other.topic:
        return 0.0
    return float(set(one.topic).isdisjoint(other.topic))


def other_matter(one: Brief, other: Brief) -> float:
    """Whether both sentences say much that is rare, and nothing of it is the same; a meeting is a meeting."""
    if one.type in _SELDOM and other.type in _SELDOM:
        return 0.0
    mine, theirs = _rare(one), _rare(other)
    return float(len(mine) >= MATTER and len(theirs) >= MATTER and mine.isdisjoint(theirs))


def done_elsewhere(one: Brief, other: Brief) -> float:
    """Whether both are deeds that are done somewhere, in different places, or meetings in different
    countries."""
    if one.type in _PLACED and other.type in _PLACED:
        return details.place_differs(one, other)
    met = one.type in _SELDOM and other.type in _SELDOM
    return float(met and None not in (one.place_country, other.place_country)) * float(
        one.place_country != other.place_country
    )
