"""Two briefs in, a number from 0 to 1 out: do they name the same parties, on the same sides, and the same
people?"""

from __future__ import annotations

from communique.merging.briefs import Brief
from communique.merging.comparisons.groups import stand_for
from communique.records import MUTUAL


def same_parties(one: Brief, other: Brief) -> float:
    """Whether the same parties are named."""
    return float(one.parties == other.parties)


def same_two(one: Brief, other: Brief) -> float:
    """Whether the same parties are named, two or more: one alone says little."""
    return float(one.parties == other.parties and len(one.parties) > 1)


def fewer_parties(one: Brief, other: Brief) -> float:
    """Whether one names only some of the other's parties."""
    if one.parties == other.parties:
        return 0.0
    mine, theirs = set(one.parties), set(other.parties)
    return float(mine < theirs or theirs < mine)


def parties_differ(one: Brief, other: Brief) -> float:
    """Whether each names a party that the other does not, nor a group or members that stand for it: one half,
    and half the share of parties that only one names."""
    mine, theirs = set(one.parties), set(other.parties)
    if mine <= theirs or theirs <= mine:
        return 0.0
    group = stand_for(one, other)
    if mine - group <= theirs or theirs - group <= mine:
        return 0.0
    return 1 - len(mine & theirs) / len(mine | theirs) / 2


def same_sides(one: Brief, other: Brief) -> float:
    """Whether the same parties act and the same are acted on. In a mutual deed it is all one who is said to
    have met whom."""
    if one.type in MUTUAL and other.type in MUTUAL:
        return float(one.parties == other.parties)
    return float(one.actors == other.actors and one.recipients == other.recipients)


def mutual(brief: Brief) -> bool:
    """Whether it lists everybody as an actor."""
    return len(brief.actors) > 1 and not brief.recipients


def roles_turned(one: Brief, other: Brief) -> float:
    """Whether somebody who only acts in one is only acted on in the other, and neither tells a mutual act.

    Half for a meeting: pages differ on who called on whom.
    """
    if not (one.recipients or other.recipients) or mutual(one) or mutual(other):
        return 0.0
    acted_on = set(one.recipients) - set(one.actors), set(other.recipients) - set(other.actors)
    if acted_on[0].isdisjoint(other.actors) and acted_on[1].isdisjoint(one.actors):
        return 0.0
    return 0.5 if one.type == other.type == "CONSULT" else 1.0


def one_mutual(one: Brief, other: Brief) -> float:
    """Whether one tells a mutual act and the other an act of one party on another; a visit can be told either
    way. Of acts that are never mutual the former leaves open who acts on whom, and may mean the same."""
    if one.type == other.type == "CONSULT" or MUTUAL.isdisjoint((one.type, other.type)):
        return 0.0
    return float((mutual(one) and bool(other.recipients)) or (mutual(other) and bool(one.recipients)))


def people_shared(one: Brief, other: Brief) -> float:
    """Whether they name a person in common."""
    return float(not set(one.people).isdisjoint(other.people))


def several_people_shared(one: Brief, other: Brief) -> float:
    """Whether they name two people or more in common: who met whom tells one meeting from another."""
    return float(len(set(one.people).intersection(other.people)) > 1)


def people_differ(one: Brief, other: Brief) -> float:
    """Whether for some party both name people, and nobody of it in common: who met the king in the morning
    and his minister in the afternoon met twice."""
    mine, theirs = set(one.who), set(other.who)
    both = {party for party, _ in mine} & {party for party, _ in theirs}
    return float(bool(both.difference(party for party, _ in mine & theirs)))
