"""The file of a store: a path comes in, a connection to a store of this version goes out, or a StoreError.

What a file is, is read from its first hundred bytes (https://www.sqlite.org/fileformat.html, section 1.3), so
that a file that is not ours is not so much as opened by SQLite.
"""

from __future__ import annotations

import os
import re
import sqlite3
import struct
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from communique.store import made, meta
from communique.store.errors import StoreError

APPLICATION_ID = 0x436F6D71
"""``Comq``, as SQLite's header field of that name holds it."""
SCHEMA_VERSION = 6
"""Raised by every change of schema.sql. 2: the ledger of decisions. 3: what lists of 100,000 events read.
4: what a decision reads of pledges. 5: what corrected pages have taken back. 6: what merging
has read of pairs."""
BUSY_SECONDS = 30.0
"""How long a reader waits for a writer's commit. Merging 100,000 reports, the longest commit, takes seconds.

"""
WAL_PAGES = 10_000
"""Pages (of 4 kB) that the write-ahead log may grow by before it is copied into the store, and the disk
waited for: at SQLite's own 1,000 that took a quarter of the time of storing pages."""
CACHE = 16_000
"""Memory (kB) in which SQLite keeps what it has read and not yet written: with its own 2,000 it writes what
merging changes to the disk and reads it again, 7 % of the time that merging 5,800 reports takes."""

_MAGIC = b"SQLite format 3\x00"
_CREATED = re.compile(r"^CREATE (?:VIRTUAL )?(?:TABLE|VIEW|INDEX|TRIGGER) (\w+)", re.MULTILINE)


def exists(path: Path, *, older: bool = False) -> bool:
    """Whether a store of this version (or an ``older`` one) stands at ``path``; an absent or empty file is
    none.

    Raises StoreError where something else stands there.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return False
    except IsADirectoryError:
        raise StoreError(
            f"{path} is a folder; a store is a file. Name one in it: {path / 'communique.db'}"
        ) from None
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror}") from None
    if not header:
        return False
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise StoreError(f"{path} is not a store of Communiqué, nor any SQLite file. Name another --store")
    version, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != APPLICATION_ID:
        raise StoreError(
            f"{path} is an SQLite file of another program. It is left as it is; name another --store"
        )
    if version > SCHEMA_VERSION:
        raise StoreError(
            f"{path} was written by a newer Communiqué (schema {version}, this one knows {SCHEMA_VERSION}). "
            "Upgrade with: pip install --upgrade communique"
        )
    if version < SCHEMA_VERSION and not older:
        raise StoreError(
            f"{path} was written by an older Communiqué (schema {version}, this one needs {SCHEMA_VERSION}). "
            f"Nothing is lost: `communique build PATH --store {path}` with any page brings it up to date"
        )
    return True


def no_folder(path: Path) -> StoreError:
    """What to say where the folder of a store is missing."""
    return StoreError(f"the folder {path.parent} does not exist, so no store can be made in it")


def create(path: Path) -> None:
    """Makes an empty store, aside and put in place in one step, so that there is never half of one."""
    aside = path.with_name(path.name + "-new")
    for leftover in (aside, aside.with_name(aside.name + "-wal"), aside.with_name(aside.name + "-shm")):
        leftover.unlink(missing_ok=True)
    db = sqlite3.connect(aside, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(_schema())
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        db.close()
    aside.replace(path)


def upgrade(db: sqlite3.Connection) -> None:
    """Makes what schema.sql has and an older store lacks.

    Tables that hold what was read or decided are only ever added. Those made by merging, and the views, are
    made anew, and filled by the next merging.
    """
    if db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION:
        return
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        db.execute(f"DROP VIEW {name}")
    for name in made.TABLES:
        db.execute(f"DROP TABLE IF EXISTS {name}")
    if meta.get(db, "merged_by") is not None:
        meta.all_changed(db)
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    for block in _schema().split("\n\n"):
        names = _CREATED.findall(block)
        if names and there.isdisjoint(names):
            db.executescript(block)
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _schema() -> str:
    return (files("communique.store") / "schema.sql").read_text(encoding="utf-8")


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection in autocommit mode to the store at ``path``, which exists.

    A reader in a folder where nothing may be written (a DVD, somebody else's share) reads the file as it
    stands.
    """
    address = f"file:{quote(str(path.absolute()))}"
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if write and not writable:
        raise StoreError(f"{path} cannot be written: no permission for the file or its folder")
    if writable:
        address += "?mode=rw"
    elif path.with_name(path.name + "-wal").exists():
        address += "?mode=ro"
    else:
        address += "?immutable=1"
    db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
    db.execute(f"PRAGMA cache_size = -{CACHE}")
    if not write:
        db.execute("PRAGMA query_only = ON")
    return db
