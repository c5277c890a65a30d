"""What could not be read, and why."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk.views.shown import Shown
from communique.records import PageError, Record
from communique.store import Store


class Unread(Record, frozen=True):
    """Pages and inputs, each with its reason."""

    errors: tuple[PageError, ...]


def unread(store: Store, parameters: Mapping[str, str]) -> Shown:
    """All that could not be read when it was last tried."""
    found = tuple(store.errors())
    return Shown("What could not be read", Unread(errors=found), PageError, found)
