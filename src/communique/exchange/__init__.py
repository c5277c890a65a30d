"""Writers for other programs, one file a format: a store comes in, bytes go out.

A further format is one more file with a ``write`` and a line in FORMATS.
"""

from collections.abc import Callable
from typing import BinaryIO

from communique.exchange import csv, jsonl
from communique.store import Store

FORMATS: dict[str, Callable[[Store, BinaryIO], None]] = {
    "csv": csv.write,
    "jsonl": jsonl.write,
}

__all__ = ["FORMATS"]
