"""Two briefs in, the log-odds that they report one deed out, with the reasons in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf
from typing import NamedTuple

from communique.merging.briefs import Brief
from communique.merging.features import ACROSS_START, FEATURES, WITHIN_START


class _Step(NamedTuple):
    """One feature of a sum."""

    weight: float
    measure: Callable[[Brief, Brief], float]
    rest: float
    """The most that the features behind it can add."""


def _steps(features: Iterable[tuple[float, Callable[[Brief, Brief], float]]]) -> tuple[_Step, ...]:
    """The features that say anything, those that say most first, so that what differs is seen soon."""
    steps: list[_Step] = []
    rest = 0.0
    for weight, measure in sorted(features, key=lambda feature: abs(feature[0])):
        if weight:
            steps.append(_Step(weight, measure, rest))
            rest += max(weight, 0.0)
    return tuple(reversed(steps))


_WITHIN = _steps((feature.within, feature.measure) for feature in FEATURES)
_ACROSS = _steps((feature.across, feature.measure) for feature in FEATURES)


def likeness(one: Brief, other: Brief, least: float = -inf) -> float:
    """Log-odds that the two report one deed: above 0 it is likelier than not.

    Where it is sure to come out under ``least``, the sum is not finished: some number under ``least``.
    """
    same_article = one.article == other.article
    total = WITHIN_START if same_article else ACROSS_START
    for weight, measure, rest in _WITHIN if same_article else _ACROSS:
        value = measure(one, other)
        if value:
            total += weight * value
        if total + rest < least:
            return total + rest
    return total


def reasons(one: Brief, other: Brief) -> tuple[str, ...]:
    """What speaks for the two being one deed, in the order of the table."""
    same_article = one.article == other.article
    return tuple(
        feature.says
        for feature in FEATURES
        if (feature.within if same_article else feature.across) > 0 and feature.measure(one, other) > 0
    )
