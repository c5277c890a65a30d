"""One writer at a time: a path comes in, a context in which no other build works on that store goes out.

SQLite keeps two writers from harming each other, but they would do all work twice. The lock is the operating
system's, on a file beside the store: it ends with its process, however that ends.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from communique.store.errors import BusyError, StoreError


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Holds the lock of the store at ``path``. Raises BusyError where another process holds it."""
    beside = path.with_name(path.name + "-lock")
    try:
        handle = _hold(beside)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror} ({beside})") from None
    if handle is None:
        raise BusyError(f"another build is at work on {path}. Wait for it to end, or name another --store")
    try:
        yield
    finally:
        beside.unlink(missing_ok=True)
        os.close(handle)


def _hold(beside: Path) -> int | None:
    """The locked file, or None where somebody else has it."""
    while True:
        handle = os.open(beside, os.O_RDWR | os.O_CREAT, 0o644)
        if not _lock(handle):
            os.close(handle)
            return None
        try:
            if os.path.samestat(os.fstat(handle), beside.stat()):
                return handle
        except FileNotFoundError:
            pass
        os.close(
            handle
        )  # its last holder removed it in between: the name stands for another file now, or for none


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
