"""What can go wrong with a store, said in a sentence that can be shown to whoever asked."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be used. The message says why and what to do."""


class NotFoundError(StoreError):
    """Nothing in the store has that id, or several things have."""


class BusyError(StoreError):
    """Another process writes the store."""
