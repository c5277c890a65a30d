"""The odds of a reader of anyone in; out, the same with economic sanctions counted where they belong.

The record has them with the breaking of relations (SANCTION); PLOVER's own code has them with coercion. So
the reader knows them apart.
"""

from __future__ import annotations

from collections.abc import Mapping

ECONOMIC = "economic sanctions"
"""The reader's label: embargoes, frozen assets, tariffs, bans on travel or trade."""


def as_recorded(odds: Mapping[str, float]) -> dict[str, float]:
    """The odds of the record's types."""
    return _counted(odds, "SANCTION")


def as_plover(odds: Mapping[str, float]) -> dict[str, float]:
    """The odds of PLOVER's codes."""
    return _counted(odds, "COERCE")


def _counted(odds: Mapping[str, float], as_what: str) -> dict[str, float]:
    counted = {label: share for label, share in odds.items() if label != ECONOMIC}
    counted[as_what] += odds.get(ECONOMIC, 0.0)
    return counted
