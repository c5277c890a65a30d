"""Witnesses in, how much of what out: every quantity once, in the words of whoever gave it first."""

from __future__ import annotations

from collections.abc import Sequence

from communique.merging.items import classes_of
from communique.merging.witness import Witness
from communique.records import Quantity

Sort = tuple[tuple[str, ...], str | None]
"""The kind of thing and the unit: quantities of one sort can be equal or at odds."""


def sort_of(quantity: Quantity) -> Sort:
    """The classes of its item (or else the item's own words) and its unit."""
    return classes_of(quantity) or (quantity.item.casefold(),), quantity.unit


def merged_quantities(heard: Sequence[Witness]) -> tuple[Quantity, ...]:
    """Each quantity once; two with one value and one sort are the same."""
    kept: dict[tuple[Sort, float | str], Quantity] = {}
    for witness in heard:
        for quantity in witness.report.quantities:
            value = quantity.text.casefold() if quantity.value is None else quantity.value
            kept.setdefault((sort_of(quantity), value), quantity)
    return tuple(kept.values())
