"""What merging has read of pairs of reports, kept in a store: pages that come in later have only their own
sentences read."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from communique.merging.alike import Ends


def known(db: sqlite3.Connection) -> dict[Ends, float]:
    """What was read when events were last made."""
    rows = db.execute("SELECT one, other, odds FROM read_pairs")
    return {(one, other): odds for one, other, odds in rows}


def keep(db: sqlite3.Connection, read: Mapping[Ends, float]) -> None:
    """Keeps what has been read since."""
    rows = ((*ends, odds) for ends, odds in sorted(read.items()))
    db.executemany("INSERT INTO read_pairs VALUES (?, ?, ?)", rows)
