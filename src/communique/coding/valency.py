"""A type of deeds in; out, how much likelier or less likely than by chance it is that so many act in one and
so many are acted on.

The trained reader of sides judges each actor by itself. But the sides of one deed hang together: who is
accused is seldom accused by nobody, and where one of two gives, the other is given. Of the deeds of type
ACCUSE 68 % in the corpus have one that acts and one acted on; by what the reader says of each it would
be 43 %. The table in ``data/valency.csv`` has the shares that make up for it, as ``training/valency.py``
has learnt them.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from communique.records import EVENT_TYPES, EventType

MANY = 2
"""So many actors on one side, or more, are not told apart."""
COLUMNS = ("type", "acting", "acted_on", "share")


@cache
def valency(type_: EventType) -> NDArray[np.float64]:
    """The share for each number that act (row) and are acted on (column), up to :data:`MANY`; 1 for one and
    one, 0 where nobody acts."""
    return _table()[type_]


@cache
def _table() -> dict[str, NDArray[np.float64]]:
    found: dict[str, NDArray[np.float64]] = {type_: np.zeros((MANY + 1, MANY + 1)) for type_ in EVENT_TYPES}
    text = (files(__package__) / "data" / "valency.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        found[row["type"]][int(row["acting"]), int(row["acted_on"])] = float(row["share"])
    return found
