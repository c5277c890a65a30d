"""Word pieces in; out, the vector that each has before anything is read: the table of MiniLM (Wang et al.
2020), which all neural readers share.

A number keeps eight bits, a piece a scale; ``data/pieces.npz``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray


def vectors(pieces: NDArray[np.int64]) -> NDArray[np.float32]:
    """The vectors of pieces by their numbers, shape (t,): shape (t, 384)."""
    kept, scale = _table()
    found: NDArray[np.float32] = kept[pieces].astype(np.float32) * scale[pieces]
    return found


@cache
def _table() -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    with as_file(files(__package__) / "data" / "pieces.npz") as path, np.load(path) as stored:
        return stored["kept"], stored["scale"]
