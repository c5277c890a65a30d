"""Outlets: how much of the record each carries, what it carries alone, and where others disagree with it."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk import queries
from communique.desk.queries import OutletTally
from communique.desk.views.shown import Shown
from communique.records import Record
from communique.store import Store


class Outlets(Record, frozen=True):
    """Every outlet."""

    outlets: tuple[OutletTally, ...]


def outlets(store: Store, parameters: Mapping[str, str]) -> Shown:
    """All outlets, the largest first."""
    found = tuple(queries.outlets(store))
    return Shown("Outlets", Outlets(outlets=found), OutletTally, found)
