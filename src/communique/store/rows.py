"""Records to JSON columns and back; and transactions, the unit in which a store changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

import msgspec

from communique.records import Record

R = TypeVar("R", bound=Record)

_ENCODER = msgspec.json.Encoder(order="deterministic")


def encode(record: Record) -> str:
    """A record as JSON, its sets in order. Raises UnicodeEncodeError for text that no UTF-8 file can hold (a
    lone surrogate)."""
    return _ENCODER.encode(record).decode("utf-8")


def decode(text: str, kind: type[R]) -> R:
    """The record that ``encode`` wrote."""
    record: R = _decoder(kind).decode(text)
    return record


@cache
def _decoder(kind: type[R]) -> msgspec.json.Decoder[R]:
    return msgspec.json.Decoder(kind)


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what is written inside is kept where the block ends well, and undone otherwise."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
