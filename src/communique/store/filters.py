"""What is asked of events and pledges comes in; the SQL condition that says it, with its parameters, goes
out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple


class Condition(NamedTuple):
    """A piece of a WHERE clause and the parameters of its question marks."""

    sql: str
    parameters: tuple[str | int, ...]


def together(conditions: Sequence[Condition | None]) -> Condition:
    """All of them at once; always true where there are none."""
    asked = [condition for condition in conditions if condition is not None]
    sql = " AND ".join(condition.sql for condition in asked) or "1"
    return Condition(sql, tuple(value for condition in asked for value in condition.parameters))


def one_of(column: str, values: Sequence[str]) -> Condition | None:
    """The column holds one of the values; no condition where there are none."""
    if not values:
        return None
    return Condition(f"{column} IN ({_marks(values)})", tuple(values))


def takes_part(actors: Sequence[str]) -> Condition | None:
    """The one actor takes part in the event; of several, at least two do."""
    if not actors:
        return None
    table, condition = _between(actors)
    return Condition(f"id IN (SELECT event FROM {table} WHERE {condition.sql})", condition.parameters)


def chosen(
    actors: Sequence[str],
    types: Sequence[str],
    statuses: Sequence[str],
    since: date | None,
    until: date | None,
) -> Condition:
    """The events of those actors, types and statuses that can have been on one of those days."""
    return together([takes_part(actors), *_narrowing(types, statuses, since, until)])


def listed(
    actors: Sequence[str],
    types: Sequence[str],
    statuses: Sequence[str],
    since: date | None,
    until: date | None,
    *,
    index: str = "events_in_order",
) -> Condition:
    """The same as a query that reads indexes only: ``id``, ``type``, ``status``, ``date_start`` and
    ``date_end`` of each event, once. ``index`` is the one that is gone through where no actors are named."""
    narrowing = _narrowing(types, statuses, since, until)
    if not actors:
        condition = together(narrowing)
        sql = f"SELECT {_LISTED} FROM events INDEXED BY {index} WHERE {condition.sql}"
        return Condition(sql, condition.parameters)
    table, between = _between(actors)
    condition = together([between, *narrowing])
    distinct = "DISTINCT " if len(set(actors)) > 2 else ""
    columns = f"{distinct}event AS {_LISTED}"
    return Condition(f"SELECT {columns} FROM {table} WHERE {condition.sql}", condition.parameters)


_LISTED = "id, type, status, date_start, date_end"


def _between(actors: Sequence[str]) -> tuple[str, Condition]:
    """The table that tells in which events one party, or any two of several, take part, and how to ask it."""
    named = sorted(set(actors))
    if len(named) == 1:
        return "party_events", Condition("actor = ?", (named[0],))
    if len(named) == 2:
        return "pair_events", Condition("one = ? AND other = ?", tuple(named))
    marks = _marks(named)
    return "pair_events", Condition(f"one IN ({marks}) AND other IN ({marks})", (*named, *named))


def _narrowing(
    types: Sequence[str], statuses: Sequence[str], since: date | None, until: date | None
) -> list[Condition | None]:
    return [
        one_of("type", types),
        one_of("status", statuses),
        dated("date_start", "date_end", since, until),
    ]


def pledged(role: str, actor: str | None) -> Condition | None:
    """The actor stands on that side (``by`` or ``to``) of the pledge."""
    if actor is None:
        return None
    return Condition("id IN (SELECT pledge FROM pledge_parties WHERE role = ? AND actor = ?)", (role, actor))


def dated(start: str, end: str, since: date | None, until: date | None) -> Condition | None:
    """The interval in the two columns meets the days from ``since`` to ``until``; no date never does."""
    if since is None and until is None:
        return None
    first, last = since or date.min, until or date.max
    return Condition(f"{end} >= ? AND {start} <= ?", (first.isoformat(), last.isoformat()))


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
