"""Two briefs in, a number from 0 to 1 out: do they agree on place and amounts?"""

from __future__ import annotations

from communique.merging.briefs import Amount, Brief
from communique.merging.ordinals import others

ROUNDED = 0.1
"""Share of a sum by which pages differ when they round it."""


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


def sums_differ(one: Brief, other: Brief) -> float:
    """Whether both give sums of money in one currency, and no two are nearly equal: two payments are two, a
    rounded one is the same."""
    mine, theirs = _sums(one), _sums(other)
    if {unit for unit, _ in mine}.isdisjoint(unit for unit, _ in theirs):
        return 0.0
    return float(
        not any(
            unit == currency and abs(value - sum) <= ROUNDED * max(value, sum)
            for unit, value in mine
            for currency, sum in theirs
        )
    )


def _sums(brief: Brief) -> set[tuple[str, float]]:
    return {
        (amount.unit, amount.value)
        for amount in brief.amounts
        if amount.unit is not None and amount.value is not None and "money" in amount.classes
    }


def ordinals_differ(one: Brief, other: Brief) -> float:
    """Whether both count the same thing and come to different numbers: the first battery and the third."""
    return float(others(one.ordinals, other.ordinals))
