"""Only addresses of the public internet are connected to, in whatever form a host is written."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from communique.pages.web.failed import FetchError
from communique.pages.web.hosts import checked, is_public

CLOSED = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "not an address",
]


@pytest.mark.parametrize("address", CLOSED)
def test_addresses_that_are_closed(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::808:808", "::ffff:8.8.8.8"]
)
def test_addresses_that_are_open(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "localhost", "::1", "0"]
)
def test_this_machine_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(FetchError, match="--allow-private"):
        checked(host, 80, private=False)


def test_this_machine_is_allowed_if_asked_for() -> None:
    assert checked("127.0.0.1", 80, private=True) == ["127.0.0.1"]


def resolving(*addresses: str) -> Any:
    return lambda host, port, type: [(socket.AF_INET, type, 6, "", (address, port)) for address in addresses]


def test_of_a_name_with_open_and_closed_addresses_the_open_ones_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolving("10.0.0.1", "8.8.8.8", "127.0.0.1"))
    assert checked("mixed.example", 80, private=False) == ["8.8.8.8"]


def test_a_name_of_a_closed_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolving("169.254.169.254"))
    with pytest.raises(FetchError, match="refused"):
        checked("innocent.example", 80, private=False)


def test_a_name_that_does_not_exist_is_said() -> None:
    with pytest.raises(FetchError, match="no such host"):
        checked("a..b", 80, private=False)
