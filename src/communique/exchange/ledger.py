"""A store comes in, its ledger of decisions goes out: one a line, as ``communique decide take`` reads it."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from communique.store import Store


def write(store: Store, out: BinaryIO) -> None:
    """Writes one decision a line, the oldest first."""
    for decision in store.decisions():
        out.write(msgspec.json.encode(decision) + b"\n")
