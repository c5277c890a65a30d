"""Two briefs in, the log-odds that they report one deed out, with the reasons in words."""

from __future__ import annotations

from communique.merging.briefs import Brief
from communique.merging.features import ACROSS_START, FEATURES, WITHIN_START

_WITHIN = tuple((feature.within, feature.measure) for feature in FEATURES if feature.within)
_ACROSS = tuple((feature.across, feature.measure) for feature in FEATURES if feature.across)


def likeness(one: Brief, other: Brief) -> float:
    """Log-odds that the two report one deed: above 0 it is likelier than not."""
    same_article = one.article == other.article
    total = WITHIN_START if same_article else ACROSS_START
    for weight, measure in _WITHIN if same_article else _ACROSS:
        value = measure(one, other)
        if value:
            total += weight * value
    return total


def reasons(one: Brief, other: Brief) -> tuple[str, ...]:
    """What speaks for the two being one deed, in the order of the table."""
    same_article = one.article == other.article
    return tuple(
        feature.says
        for feature in FEATURES
        if (feature.within if same_article else feature.across) > 0 and feature.measure(one, other) > 0
    )
