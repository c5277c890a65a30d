"""Witnesses in, the date of their event out: the days on which all who agree can be right."""

from __future__ import annotations

from collections.abc import Sequence

from communique.merging.witness import Witness
from communique.records import Interval


def _trusted(heard: Sequence[Witness]) -> list[tuple[Interval, float]]:
    """The dates that were read from words, or the inferred ones where there are no others, with their
    weights."""
    dated = [(w.report.date, w.weight) for w in heard if w.report.date is not None]
    read = [(interval, weight) for interval, weight in dated if interval.basis != "inferred"]
    return read or dated


def merged_date(heard: Sequence[Witness]) -> Interval | None:
    """The narrowest date that most weight agrees with, narrowed to the days it shares with all others that
    meet it."""
    dated = _trusted(heard)
    if len(dated) < 2:
        return dated[0][0] if dated else None
    support = {interval: sum(w for other, w in dated if other.meets(interval)) for interval, _ in dated}
    ranked = sorted(
        support, key=lambda i: (-round(support[i], 6), i.days, i.start, i.basis, i.evidence or "")
    )
    date = ranked[0]
    for other in ranked[1:]:
        date = date.narrowed(other)
    return date
