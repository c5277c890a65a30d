"""The few facts a store knows about itself: a key comes in, a text goes out."""

from __future__ import annotations

import sqlite3
from typing import Literal

Key = Literal["dirty", "program", "merged_by"]


def get(db: sqlite3.Connection, key: Key) -> str | None:
    """The value of a key, or None where it was never set."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def put(db: sqlite3.Connection, key: Key, value: str) -> None:
    """Sets a key."""
    db.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
    )


def is_dirty(db: sqlite3.Connection) -> bool:
    """Whether pages have come in that the events do not show yet."""
    return get(db, "dirty") not in (None, "0")


def pages_came_in(db: sqlite3.Connection) -> None:
    """Notes that the events do not show all pages."""
    if not is_dirty(db):
        put(db, "dirty", "pages")


def all_changed(db: sqlite3.Connection) -> None:
    """Notes that something has changed of what the events were made from: all have to be made anew."""
    put(db, "dirty", "1")


def has_all_changed(db: sqlite3.Connection) -> bool:
    """Whether that is so."""
    return get(db, "dirty") == "1"
