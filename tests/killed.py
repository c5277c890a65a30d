"""Work in a process of its own that is killed at a statement of its store."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

from communique.store import file


def killed(work: Callable[[list[Path], Path], object], paths: list[Path], store: Path, at: int) -> bool:
    """Does work on pages and a store, killed at its Nth statement; False where it came to its end."""
    child = os.fork()
    if child == 0:
        connect, made = file.connect, 0

        def step(_: str) -> None:
            nonlocal made
            made += 1
            if made == at:
                os.kill(os.getpid(), signal.SIGKILL)

        def dying(path: Path, *, write: bool) -> sqlite3.Connection:
            db = connect(path, write=write)
            db.set_trace_callback(step)
            return db

        file.connect = dying
        try:
            work(paths, store)
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL), "it was not the kill that ended it"
    return status != 0
