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
    return get(db, "dirty") == "1"
