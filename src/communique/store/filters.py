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
    sql = (
        f"id IN (SELECT event FROM event_parties WHERE actor IN ({_marks(actors)})"
        " GROUP BY event HAVING count(DISTINCT actor) >= ?)"
    )
    return Condition(sql, (*actors, min(2, len(set(actors)))))


def chosen(
    actors: Sequence[str],
    types: Sequence[str],
    statuses: Sequence[str],
    since: date | None,
    until: date | None,
) -> Condition:
    """The events of those actors, types and statuses that can have been on one of those days."""
    return together(
        [
            takes_part(actors),
            one_of("type", types),
            one_of("status", statuses),
            dated("date_start", "date_end", since, until),
        ]
    )


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
