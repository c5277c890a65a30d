"""A host's name in, the network addresses that may be connected to out.

The name is resolved here, once, and the connection goes to what is returned, so that a name which resolves to
something else a moment later (DNS rebinding) gains nothing. Decimal, octal and short forms of an IPv4 address
are what the system's resolver makes of them.
"""

from __future__ import annotations

import ipaddress
import socket

from communique.pages.web.failed import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses that are IPv4 addresses, in their last four bytes, to networks without IPv4 (RFC 6052)."""


def checked(host: str, port: int, *, private: bool) -> list[str]:
    """The addresses of a host that may be connected to. Raises FetchError where there is none."""
    try:
        infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        for_now = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        raise FetchError(f"no such host: {host}", passing=for_now) from error
    found = list(dict.fromkeys(str(info[4][0]) for info in infos))
    allowed = [address for address in found if private or is_public(address)]
    if not allowed:
        raise FetchError(
            f"refused: {host} is {', '.join(found)}, on this machine or a private network; "
            "--allow-private fetches it all the same"
        )
    return allowed


def is_public(text: str) -> bool:
    """Whether an address is one of the public internet, as also the one is that it carries inside."""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return _is_public(address)


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return _is_public(address.ipv4_mapped)
        if address in NAT64:
            return _is_public(ipaddress.IPv4Address(address.packed[-4:]))
        if not all(map(_is_public, filter(None, (address.sixtofour, *(address.teredo or ()))))):
            return False
    closed = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_link_local
    return address.is_global and not closed
