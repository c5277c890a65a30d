"""An address in, the server's answer as it was sent out: one request, no redirect, nothing uncoded."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from typing import NamedTuple

import httpcore
import httpx

from communique.pages.bodies import ACCEPTED
from communique.pages.making import MAX_BYTES, TOO_LARGE
from communique.pages.web.agent import software
from communique.pages.web.connecting import CheckedBackend
from communique.pages.web.failed import FetchError

MAX_SECONDS = 60.0
"""From the request to the last byte of the answer."""

HEADERS = {
    "User-Agent": software(),
    "Accept": "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.8",
    "Accept-Encoding": ACCEPTED,
    "Connection": "close",
}


class Answer(NamedTuple):
    """What a server sent, and to what."""

    url: str
    status: int
    reason: str
    headers: httpx.Headers
    body: bytes
    """With the content codings it was sent in."""
    asked: httpx.Headers
    address: str | None
    """The network address it came from."""


def ask(url: str, extra: Mapping[str, str], *, private: bool, limit: int = MAX_BYTES) -> Answer:
    """Asks once. Raises FetchError where no whole answer of at most ``limit`` bytes comes in time."""
    backend = CheckedBackend(private, MAX_SECONDS)
    try:
        request = httpx.Request("GET", url, headers={**HEADERS, **extra})
        with _Transport(backend) as transport, closing(transport.handle_request(request)) as answer:
            body = bytearray()
            for part in answer.iter_raw(1 << 16):
                body += part
                if len(body) > limit:
                    raise FetchError(TOO_LARGE)
            return Answer(
                url,
                answer.status_code,
                answer.reason_phrase,
                answer.headers,
                bytes(body),
                request.headers,
                backend.address,
            )
    except httpcore.TimeoutException as error:
        raise FetchError(f"no whole answer within {MAX_SECONDS:g} seconds", passing=True) from error
    except (httpx.InvalidURL, httpcore.UnsupportedProtocol, UnicodeError) as error:
        raise FetchError(f"not an address that can be fetched: {error}") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpx.StreamError, OSError) as error:
        certificate = "CERTIFICATE_VERIFY_FAILED" in str(error)
        raise FetchError(f"cannot be reached: {error}", passing=not certificate) from error


class _Transport(httpx.BaseTransport):
    """httpx's messages over connections of our own: no proxy and no setting of the environment is used."""

    def __init__(self, backend: CheckedBackend) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trust(), max_keepalive_connections=0, network_backend=backend
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


@cache
def _trust() -> ssl.SSLContext:
    """The certificate authorities to believe, loaded once."""
    return httpx.create_ssl_context(trust_env=False)
