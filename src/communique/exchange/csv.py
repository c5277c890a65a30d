"""Flat rows come in, comma-separated values go out (RFC 4180, UTF-8, a header line); a whole store as a row
an event.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from communique.exchange.rows import EventRow, event_rows
from communique.records import Record
from communique.store import Store

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet run a cell as a formula, also as East Asian keyboards write it; such text gets an
apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection)."""


def write(store: Store, out: BinaryIO) -> None:
    """Writes every event of a store, in order of time."""
    write_rows(EventRow, event_rows(store, store.events()), out)


def write_rows(kind: type[Record], rows: Iterable[Record], out: BinaryIO) -> None:
    """Writes rows of one kind under a header that names its fields."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(kind.__struct_fields__)
        for row in rows:
            writer.writerow([_cell(value) for value in msgspec.structs.astuple(row)])
    finally:
        text.detach()


def _cell(value: object) -> object:
    """A value as a spreadsheet may safely open it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
