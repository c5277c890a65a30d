"""The ledger beside the store: a file of JSON lines, one decision each, that outlives the store.

    communique.db                 can be deleted and built anew from the pages
    communique.decisions.jsonl    what people decided; two of them are merged with ``cat``

Lines are only ever added. Whichever of the two has decisions that the other lacks, ``reconcile`` brings both
to the same.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from communique.records import Decision
from communique.store import decisions
from communique.store.errors import StoreError
from communique.store.rows import encode


def beside(store: Path) -> Path:
    """The ledger of the store at a path."""
    return store.with_name(f"{store.stem}.decisions.jsonl")


def read(path: Path) -> Iterator[Decision]:
    """The decisions in a file. Raises StoreError, naming the line, where something else stands in it."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield msgspec.json.decode(line, type=Decision)
            except msgspec.MsgspecError as error:
                raise StoreError(f"line {number} of {path} is no decision: {error}") from None


def append(path: Path, added: Iterable[Decision]) -> None:
    """Adds decisions at the end, and returns when they are on disk."""
    lines = "".join(encode(each) + "\n" for each in added).encode()
    if lines:
        with path.open("ab") as file:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())


def reconcile(db: sqlite3.Connection, store: Path) -> None:
    """Gives the store the decisions that only the file beside it has, and the file those that only the store
    has."""
    path = beside(store)
    written = {each.id: each for each in read(path)} if path.exists() else {}
    kept = {each.id: each for each in decisions.ledger(db)}
    if written.keys() - kept.keys():
        decisions.add(db, written.values())
    append(path, (each for id, each in kept.items() if id not in written))
