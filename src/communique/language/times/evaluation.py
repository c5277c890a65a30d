"""The days that the tree of a value denotes, told on one day, after one day was mentioned, in one tense.

In: a node of ``values`` and a Setting. Out: the first and the last day, or None where the setting does not
tell.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from communique.language.times import functions
from communique.language.times.durations import shifted
from communique.language.times.occurrences import occurrences, yearly
from communique.language.times.spans import Days, containing
from communique.language.times.values import (
    Call,
    Duration,
    Monthly,
    Node,
    Plain,
    Reference,
    Shift,
    Span,
    Weekly,
    Yearly,
    Years,
)

Tense = Literal["past", "present", "future"]
STORY_DAYS = 31
"""An open date so soon after a time just mentioned belongs to its year or month. In our corpus, where the
reading from the day of writing differs and one of the two is right, 9 of 10 within these days were told on;
of the 19 further off, 5 were."""
STORY_WIDTH = 93
"""Only a time as sharp as a season has a date told on from it."""
Open = Yearly | Monthly | Weekly


@dataclass(frozen=True, slots=True)
class Setting:
    """The day of writing, the days just mentioned, the tense of the deed."""

    now: date | None
    that: Days | None
    tense: Tense


def evaluate(node: Node, setting: Setting) -> Days | None:
    """The days of a tree; None where they cannot be told. OverflowError beyond the years 1 to 9999."""
    match node:
        case Yearly(year, code) if year is not None:
            return yearly(year, code)
        case Yearly() | Monthly() | Weekly():
            return _choose(node, setting)
        case Years(first, count):
            return date(max(first, 1), 1, 1), date(first + count - 1, 12, 31)
        case Reference():
            return _refer(node, setting)
        case Shift(base, sign, by):
            days = evaluate(base, setting)
            loose = isinstance(base, Reference) and base.unit is None
            return shifted(days, sign, by, loose) if days else None
        case Span(first, last):
            return _span(first, last, setting)
        case Call(name, arguments):
            return _call(name, arguments, setting)
        case Duration() | Plain():
            return None


def _refer(node: Reference, setting: Setting) -> Days | None:
    now = (setting.now, setting.now) if setting.now else None
    days = {"now": now, "that": setting.that, "the": now or setting.that, "event": None}[node.name]
    if days is None or node.unit is None:
        return days
    return containing(days[0], node.unit, node.offset)[0], containing(days[1], node.unit, node.offset)[1]


def _choose(node: Open, setting: Setting) -> Days | None:
    """The one of the days on which an open time falls that the tense asks for: what happened, lately; what
    will, soon."""
    if setting.now is None:
        return _choose_in_story(node, setting.that) if setting.that else None
    now, days = setting.now, occurrences(node, setting.now)
    chosen: Days | None = None
    if setting.tense == "past":
        told = _told_on(days, setting.that, now) if setting.that and not isinstance(node, Weekly) else None
        chosen = told or max((pair for pair in days if pair[0] <= now), default=None)
    elif setting.tense == "future":
        chosen = min((pair for pair in days if pair[1] >= now), default=None)
    # Where none is left that fits the weekday told beside the date, the weekday says more than the tense.
    return chosen or nearest(days, now)


def _told_on(days: list[Days], that: Days, now: date) -> Days | None:
    """The one that follows close on a time mentioned just before: "agreed on 28 March 2022 ... on 4
    April"."""
    if that[1] >= now or (that[1] - that[0]).days > STORY_WIDTH:
        return None
    until = max(that[1], that[0] + timedelta(days=STORY_DAYS))
    return min((pair for pair in days if that[0] <= pair[0] <= until and pair[0] <= now), default=None)


def _choose_in_story(node: Open, that: Days) -> Days | None:
    """Without a day of writing: the one in the time just mentioned where that is wide enough, else the one
    nearest to it."""
    days = occurrences(node, that[0])
    if isinstance(node, Weekly):
        return min((pair for pair in days if pair[0] >= that[0]), default=None)
    inside = [pair for pair in days if that[0] <= pair[0] <= that[1]]
    return inside[0] if inside else nearest(days, that[0])


def nearest(days: list[Days], day: date) -> Days | None:
    """The span nearest to a day, the earlier of two as near."""
    return min(days, key=lambda pair: max(pair[0] - day, day - pair[1], timedelta(0)), default=None)


def _span(first: Node, last: Node, setting: Setting) -> Days | None:
    """First to last. Where one of them is open, it is the one next to the other: "from May to March 2024"."""
    if _is_open(first) and not _is_open(last):
        end = evaluate(last, setting)
        start = evaluate(first, replace(setting, now=end[0], tense="past")) if end else None
    else:
        start = evaluate(first, setting)
        follow = replace(setting, now=start[0], tense="future") if start and _is_open(last) else setting
        end = evaluate(last, follow)
    return (start[0], end[1]) if start and end else None


def _is_open(node: Node) -> bool:
    if isinstance(node, Call):
        return node.name != "in" and any(_is_open(argument) for argument in node.arguments)
    return isinstance(node, Monthly | Weekly) or (isinstance(node, Yearly) and node.year is None)


def _call(name: str, arguments: tuple[Node, ...], setting: Setting) -> Days | None:
    first = arguments[0]
    match name, arguments:
        case "last" | "this" | "next", (Yearly() | Monthly() | Weekly(),):
            return _told(name, first, setting)
        case "in", (Yearly() | Monthly() | Weekly(), period):
            whole = evaluate(period, setting)
            return _inside(first, whole) if whole else None
        case "nth", (Plain(n), Plain(unit), period):
            whole = evaluate(period, setting)
            return functions.nth(int(n), unit, whole) if whole else None
        case "opening" | "closing", (Duration(), period):
            whole = evaluate(period, setting)
            return functions.edge(name, first, whole) if whole else None
        case "past" | "coming" | "within" | "inside", (Duration(),):
            return functions.stretch(name, first, setting.now, setting.that, setting.tense)
        case "either", _:
            both = [evaluate(argument, setting) for argument in arguments]
            found = [days for days in both if days]
            return (min(found)[0], max(found)[1]) if found else None
        case "every", _:
            return None
    days = evaluate(first, setting)
    that = setting.that[0] if setting.that else None
    reference = that if _tells_that(first) else setting.now or that
    return functions.apply(name, days, reference, setting.tense) if days else None


def _told(name: str, node: Node, setting: Setting) -> Days | None:
    """The last, this or next one, as the words say whatever the tense."""
    assert isinstance(node, Yearly | Monthly | Weekly)
    now = setting.now or (setting.that[0] if setting.that else None)
    if now is None:
        return None
    days = occurrences(node, now)
    if name == "last":
        return max((pair for pair in days if pair[1] < now), default=None)
    if name == "next":
        return min((pair for pair in days if pair[0] > now), default=None)
    near = nearest(days, now)
    return near if isinstance(node, Yearly) else _choose(node, setting)


def _inside(node: Node, whole: Days) -> Days | None:
    assert isinstance(node, Yearly | Monthly | Weekly)
    days = [pair for pair in occurrences(node, whole[0]) + occurrences(node, whole[1]) if pair[0] >= whole[0]]
    return min((pair for pair in days if pair[0] <= whole[1]), default=None)


def _tells_that(node: Node) -> bool:
    """Whether a time is told from the one just mentioned: "later that year"."""
    if isinstance(node, Call):
        return any(_tells_that(argument) for argument in node.arguments)
    return isinstance(node, Reference) and node.name == "that"
