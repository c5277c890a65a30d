"""Writers for other programs, one file a format: a store comes in, bytes go out.

A further format is one more file with a ``write`` like that of ``jsonl``, and a line in FORMATS.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from communique.store import Store

FORMATS = {
    "jsonl": "the whole record, an object a line",
    "csv": "a row an event, for spreadsheets",
    "xlsx": "events and pledges as a workbook",
    "ledger": "the decisions alone, one a line, for colleagues to take up",
}
"""The module of each format, and what it gives."""


def write(form: str, store: Store, out: BinaryIO) -> None:
    """Writes the record of a store in one of the FORMATS."""
    writer: Callable[[Store, BinaryIO], None] = import_module(f"communique.exchange.{form}").write
    writer(store, out)


__all__ = ["FORMATS", "write"]
