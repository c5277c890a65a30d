"""What the functions of the value language do to days: parts of a period, and the time up to or from it.

In: spans, the day of reference, the tense. Out: a span, or None where the tense leaves it open.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from communique.language.times.durations import FEW, moved, shifted
from communique.language.times.spans import YEAR, Days, containing, share
from communique.language.times.tables import rows
from communique.language.times.values import Duration, Node


@cache
def _parts() -> dict[str, tuple[float, float]]:
    return {row["name"]: (float(row["from"]), float(row["to"])) for row in rows("parts.csv")}


def apply(name: str, days: Days, reference: date | None, tense: str) -> Days | None:
    """A function of one time: early, late, earlier, later, since, until, by, before, after ..."""
    if name in _parts():
        return share(days, *_parts()[name]) if days[0] != days[1] else days
    first, last = days
    if reference is None:
        return days if name in ("earlier", "later") else None
    if name in ("earlier", "later"):
        if not first <= reference <= last:
            return days
        return (first, reference) if name == "earlier" else (reference, last)
    if name == "since" or (name == "after" and tense != "future"):
        return (first, reference) if first <= reference else None
    if name == "before":
        last = first - timedelta(days=1)
    # Of what happened "by March" or "until March" the text does not tell when it began.
    return (reference, last) if name != "after" and tense != "past" and reference <= last else None


def nth(n: int, unit: str, whole: Days) -> Days | None:
    """The n-th day, week, month, quarter ... of a span, or from its end; a month's first week is its first
    seven days."""
    if unit == "half" and (whole[1] - whole[0]).days < YEAR - 1:
        return share(whole, 0, 0.5) if n == 1 else share(whole, 0.5, 1)
    if unit in ("day", "week"):
        length = 1 if unit == "day" else 7
        first = (
            whole[0] + timedelta(days=(n - 1) * length)
            if n > 0
            else whole[1] + timedelta(days=n * length + 1)
        )
        found = first, first + timedelta(days=length - 1)
    elif n > 0:
        found = containing(whole[0], unit, n - 1)
    else:
        found = containing(whole[1], unit, n + 1)
    return found if whole[0] <= found[0] <= whole[1] else None


def edge(name: str, by: Node, whole: Days) -> Days | None:
    """The opening or the closing so many days, weeks or months of a span."""
    assert isinstance(by, Duration)
    amount = by.amount or FEW[1]
    if name == "opening":
        return whole[0], min(whole[1], moved(whole[0], 1, amount, by.letter) - timedelta(days=1))
    after = whole[1] + timedelta(days=1)
    return max(whole[0], moved(after, -1, amount, by.letter)), whole[1]


def stretch(name: str, by: Node, now: date | None, that: Days | None, tense: str) -> Days | None:
    """The time from so long ago to now, or from now to so long on; in the past "within hours" of the time
    just mentioned."""
    assert isinstance(by, Duration)
    amount = by.amount or FEW[1]
    if name == "within" and tense == "past":
        return (that[0], shifted(that, 1, by, loose=False)[1]) if that else None
    if now is None:
        return None
    if name == "past":
        return moved(now, -1, amount, by.letter), now
    if name in ("coming", "within"):
        return now, moved(now, 1, amount, by.letter)
    if tense != "future":
        return None
    return shifted((now, now), 1, by)
