"""What a worker process does: parcels of pages come in by a pipe, one answer a page goes out by it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from communique.engines.attempt import attempt
from communique.engines.seldom import collecting_seldom
from communique.records import Page, PageError

READY = "ready"
"""The first word of a worker: one that dies without it could not be started at all."""


def serve(pipe: Connection, work: Callable[[Page], object]) -> None:
    """Works until the other end of the pipe is closed. Ctrl-C is for the parent to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError), collecting_seldom():
        pipe.send(READY)
        while True:
            parcel: list[Page | PageError] = pipe.recv()
            for page in parcel:
                pipe.send(attempt(work, page))
