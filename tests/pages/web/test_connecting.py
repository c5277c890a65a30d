"""The address that was checked is the one that is connected to; the time of a request is bounded."""

from __future__ import annotations

import socket
import time as real_time
from typing import Any

import pytest

from communique.pages.web import asking
from communique.pages.web.asking import ask
from communique.pages.web.failed import FetchError
from tests.pages.web.server import PAGE, Asked, Server


def test_a_name_that_changes_between_check_and_connection_gains_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first look-up gives an open address, each later one this machine: only the first is asked."""
    answers = iter(["203.0.114.1"] + ["127.0.0.1"] * 9)
    connected: list[str] = []

    def resolve(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchError):
        ask("http://rebinding.example/", {}, private=False)
    assert connected == ["203.0.114.1"]


def drip(asked: Asked) -> None:
    asked.give(200, PAGE)
    for _ in range(100):
        asked.wfile.write(b" ")
        asked.wfile.flush()
        real_time.sleep(0.02)


def drip_headers(asked: Asked) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(100):
        asked.wfile.write(b"X-%d: y\r\n" % number)
        asked.wfile.flush()
        real_time.sleep(0.02)


@pytest.mark.parametrize("reply", [drip, drip_headers])
def test_a_server_that_sends_drop_by_drop_is_left(
    server: Server, reply: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MAX_SECONDS", 0.2)
    server.replies["/"] = reply
    with pytest.raises(FetchError, match="within"):
        ask(f"{server.url}/", {}, private=True)


def test_a_body_without_end_is_left_at_the_limit(server: Server) -> None:
    def endless(asked: Asked) -> None:
        asked.give(200)
        while True:
            asked.wfile.write(b"a" * 65536)

    server.replies["/"] = endless
    with pytest.raises(FetchError, match="larger"):
        ask(f"{server.url}/", {}, private=True, limit=1_000_000)


@pytest.mark.parametrize(
    "sent", [b"", b"not HTTP\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort"]
)
def test_what_is_no_whole_answer_is_said(server: Server, sent: bytes) -> None:
    def reply(asked: Asked) -> None:
        asked.wfile.write(sent)

    server.replies["/"] = reply
    with pytest.raises(FetchError):
        ask(f"{server.url}/", {}, private=True)


@pytest.mark.parametrize(
    "url", ["http://", "http://a b/", "http://[::1/", "ftp://a.org/", "http://a.org:99999/"]
)
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(FetchError):
        ask(url, {}, private=True)


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    server.replies["/"] = PAGE
    assert ask(f"{server.url}/", {}, private=True).body == PAGE
