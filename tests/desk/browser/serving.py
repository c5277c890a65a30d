"""A store comes in, a desk that a browser can open goes out."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import uvicorn

from communique.desk import application

PATIENCE = 20.0
"""Seconds until a server that has not started will not start."""


class Desk(NamedTuple):
    """A desk that answers."""

    address: str
    """http://127.0.0.1:PORT, with nothing behind it."""
    store: Path


@contextmanager
def serving(store: Path, who: str = "Ida", accounts: Path | None = None) -> Iterator[Desk]:
    """The desk over ``store``, at a port that was free, until the end of the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        desk = application(store, who=who, accounts=accounts)
        server = uvicorn.Server(uvicorn.Config(desk, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [free]}, daemon=True)
        thread.start()
        until = time.monotonic() + PATIENCE
        while not server.started and thread.is_alive() and time.monotonic() < until:
            time.sleep(0.01)
        assert server.started, "the desk did not start"
        try:
            yield Desk(f"http://127.0.0.1:{free.getsockname()[1]}", store)
        finally:
            server.should_exit = True
            thread.join(PATIENCE)
