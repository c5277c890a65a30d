"""The record on disk: one SQLite file. Works come in through a Writer, the record goes out through a Store.

``schema.sql`` says what stands in it, table by table.
"""

from communique.store.errors import BusyError, NotFoundError, StoreError
from communique.store.ledger import read as read_ledger
from communique.store.searching import Hit, Hits, Results
from communique.store.store import Count, Size, Store, Summary
from communique.store.writer import Writer, open_writer

__all__ = [
    "BusyError",
    "Count",
    "Hit",
    "Hits",
    "NotFoundError",
    "Results",
    "Size",
    "Store",
    "StoreError",
    "Summary",
    "Writer",
    "open_writer",
    "read_ledger",
]
