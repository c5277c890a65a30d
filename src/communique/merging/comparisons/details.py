"""Two briefs in, a number from 0 to 1 out: do they agree on place and amounts?"""

from __future__ import annotations

from communique.merging.briefs import Amount, Brief


def same_place(one: Brief, other: Brief) -> float:
    """Whether both name the same place."""
    return float(one.place is not None and one.place == other.place)


def place_differs(one: Brief, other: Brief) -> float:
    """Whether both name places, and different ones."""
    return float(None not in (one.place, other.place) and one.place != other.place)


def _comparable(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one kind of thing, or of things of no known kind."""
    return bool(set(one.classes) & set(other.classes)) or not (one.classes or other.classes)


def same_amount(one: Brief, other: Brief) -> float:
    """Whether they give an equal amount of one kind of thing."""
    return float(
        any(
            mine.value is not None and mine.value == theirs.value and _comparable(mine, theirs)
            for mine in one.amounts
            for theirs in other.amounts
        )
    )


def amount_differs(one: Brief, other: Brief) -> float:
    """Whether both give amounts, and no two are equal."""
    return float(bool(one.amounts and other.amounts) and not same_amount(one, other))
