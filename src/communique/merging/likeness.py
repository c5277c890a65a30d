"""Two briefs in, the log-odds that they report one deed out, with the reasons in words."""

from __future__ import annotations

from communique.merging.briefs import Brief
from communique.merging.features import ACROSS_START, FEATURES, WITHIN_START


def likeness(one: Brief, other: Brief) -> float:
    """Log-odds that the two report one deed: above 0 it is likelier than not."""
    if one.article == other.article:
        return WITHIN_START + sum(f.within * f.measure(one, other) for f in FEATURES)
    return ACROSS_START + sum(f.across * f.measure(one, other) for f in FEATURES if f.across)


def reasons(one: Brief, other: Brief) -> tuple[str, ...]:
    """What speaks for the two being one deed, in the order of the table."""
    same_article = one.article == other.article
    return tuple(
        feature.says
        for feature in FEATURES
        if (feature.within if same_article else feature.across) > 0 and feature.measure(one, other) > 0
    )
