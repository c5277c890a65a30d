"""Two briefs in, a number from 0 to 1 out: do they tell the same kind of deed, and did it come about in
both?"""

from __future__ import annotations

from communique.merging.briefs import Brief
from communique.merging.near_types import nearness
from communique.records import AHEAD, DONE

_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_GIVEN = frozenset({"AID", "RETREAT", "CONCEDE"})
_BOUND = frozenset({"promised", "planned"})


def same_type(one: Brief, other: Brief) -> float:
    """Whether the types are equal."""
    return float(one.type == other.type)


def near_type(one: Brief, other: Brief) -> float:
    """How readily readers exchange the types, where they differ."""
    return 0.0 if one.type == other.type else nearness(one.type, other.type)


def both_said(one: Brief, other: Brief) -> float:
    """Whether both are of one type and tell words rather than deeds: what one page says in several sentences
    is said once, what one party says to another is said again in the next week."""
    return float(one.type == other.type and one.type in _SAID)


def mode_shared(one: Brief, other: Brief) -> float:
    """Whether both have the same mode."""
    return float(one.mode is not None and one.mode == other.mode)


def mode_differs(one: Brief, other: Brief) -> float:
    """Whether both have modes, and different ones."""
    return float(None not in (one.mode, other.mode) and one.mode != other.mode)


def polarity_differs(one: Brief, other: Brief) -> float:
    """Whether one is negated and the other is not."""
    return float((one.status == "negated") != (other.status == "negated"))


def same_status(one: Brief, other: Brief) -> float:
    """Whether the statuses are equal."""
    return float(one.status == other.status)


def status_differs(one: Brief, other: Brief) -> float:
    """Whether one was done and the other lay ahead. An agreement is done and promises at once."""
    statuses = {one.status, other.status}
    if "AGREE" in (one.type, other.type) and statuses <= {"occurred", "promised"}:
        return 0.0
    return float(bool(statuses & DONE) and bool(statuses & AHEAD))


def promise_and_deed(one: Brief, other: Brief) -> float:
    """Whether one promises to give or to yield something and the other tells that it was done: a pledge has
    both as two events, where a meeting that was planned and then held is one."""
    if one.type not in _GIVEN or other.type not in _GIVEN:
        return 0.0
    statuses = {one.status, other.status}
    return float(not _BOUND.isdisjoint(statuses) and not DONE.isdisjoint(statuses))


def one_recalled(one: Brief, other: Brief) -> float:
    """Whether one is told as the background of the news and the other as news."""
    return float(one.background != other.background)
