"""A real HTTP server on this machine that answers as an endpoint of a model does, as a test tells."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any


@dataclass
class Reply:
    """What the server sends."""

    text: str = ""
    """The model's answer."""
    status: int = 200
    finish: str = "stop"
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    """Sent as it is, in place of a completion."""
    wait: float = 0.0
    tokens: tuple[int, int] | None = (100, 20)

    def body(self) -> bytes:
        """The bytes of the reply."""
        if self.raw is not None:
            return self.raw
        choice = {"message": {"role": "assistant", "content": self.text}, "finish_reason": self.finish}
        body: dict[str, object] = {"choices": [choice]}
        if self.tokens:
            body["usage"] = {"prompt_tokens": self.tokens[0], "completion_tokens": self.tokens[1]}
        return json.dumps(body).encode()


@dataclass
class Server:
    """What was asked, and where."""

    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    _lock: Lock = field(default_factory=Lock)

    def shown(self, number: int = -1) -> str:
        """The part of a page that a request shows."""
        return str(self.bodies[number]["messages"][1]["content"])


Answering = Callable[[dict[str, Any], int], Reply]
"""From a request, and how many came before it, to the reply."""


@contextmanager
def serving(answering: Answering) -> Iterator[Server]:
    """A server on a free port, while the block runs."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with server._lock:
                number = len(server.bodies)
                server.bodies.append(body)
                server.headers.append(dict(self.headers))
                server.at_once += 1
                server.most_at_once = max(server.most_at_once, server.at_once)
            reply = answering(body, number)
            time.sleep(reply.wait)
            with server._lock:
                server.at_once -= 1
            content = reply.body()
            try:
                self.send_response(reply.status)
                for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
            except (BrokenPipeError, ConnectionResetError):
                pass

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    server.url = f"http://127.0.0.1:{httpd.server_port}/v1"
    thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
