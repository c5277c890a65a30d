"""A server on this machine whose answers a test writes, and a clock that nobody waits for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from communique.pages.web.clock import Clock

Reply = bytes | Callable[["Asked"], None]
HTML = "text/html; charset=utf-8"
PAGE = b"<!DOCTYPE html><html><body><p>Two states met."


class Asked(BaseHTTPRequestHandler):
    """A request; ``give`` answers it."""

    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        reply = self.server.replies.get(self.path)
        try:
            if reply is None:
                self.give(404, b"no such page")
            elif isinstance(reply, bytes):
                self.give(200, reply)
            else:
                reply(self)
        except OSError:
            pass  # the client has gone, as it should

    def give(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Answers; header names are written with underscores."""
        self.send_response(status)
        for name, value in ({"Content-Type": HTML} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    """Answers what ``replies`` holds, and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def pages_asked(self) -> list[str]:
        """The paths that were asked for, without robots.txt."""
        return [path for path in self.asked if path != "/robots.txt"]


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class Time:
    """A clock that sleeping moves, and the sleeps."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def clock(self) -> Clock:
        """As the program takes it."""
        return Clock(self.now, lambda: sum(self.slept), self.slept.append)

    def now(self) -> datetime:
        """The first of January 2025, and what was slept since."""
        return datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=sum(self.slept))


def redirect(to: str, status: int = 302) -> Reply:
    """Sends somewhere else."""
    return lambda asked: asked.give(status, Location=to)
