"""Two event types in, their nearness out: which types two careful readers may give to one and the same
deed."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from itertools import product

from communique.records import EVENT_TYPES, EventType


@cache
def _table() -> dict[tuple[str, str], float]:
    """Nearness of each pair of types, both ways round, from ``data/near_types.csv``."""
    text = (files("communique.merging") / "data" / "near_types.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if line and not line.startswith("#"))
    table: dict[tuple[str, str], float] = {}
    for row in rows:
        nearness = float(row["nearness"])
        table[row["one"], row["other"]] = table[row["other"], row["one"]] = nearness
    return table


def nearness(one: EventType, other: EventType) -> float:
    """1 for the same type, between 0 and 1 for types that readers exchange, 0 for types that they keep
    apart."""
    return 1.0 if one == other else _table().get((one, other), 0.0)


@cache
def near(one: EventType) -> tuple[EventType, ...]:
    """The types that may stand for ``one``, itself among them, in the order of PLOVER's list."""
    return tuple(other for (_, other) in product([one], EVENT_TYPES) if nearness(one, other) > 0)
