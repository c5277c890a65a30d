"""A host in, a connection to an address of it that was checked, which ends by a deadline, out."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from communique.pages.web.failed import FetchError
from communique.pages.web.hosts import checked

CONNECT_SECONDS = 10.0


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to checked addresses only; however slowly the other side sends, all ends by the deadline."""

    def __init__(self, private: bool, seconds: float) -> None:
        self._private = private
        self._deadline = time.monotonic() + seconds
        self._backend = httpcore.SyncBackend()
        self.address: str | None = None
        """The one that was connected to."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """To the first of the host's addresses that answers."""
        failure: Exception = FetchError(f"no address of {host} answers", passing=True)
        for address in checked(host, port, private=self._private):
            try:
                seconds = min(CONNECT_SECONDS, _left(self._deadline))
                stream = self._backend.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            self.address = address
            return _Timed(stream, self._deadline)
        raise failure


class _Timed(httpcore.NetworkStream):
    """A connection, whose every step gets only the time that is left."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time is up")
    return left
