"""The body of an HTTP message as it was sent in; its bytes with codings undone out, bounded.

Headers lie: a body that is not in the coding they name is taken as it is, one that is cut off as far as it
goes. RFC 9110, section 8.4, and RFC 9112, section 7, name the codings.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import BinaryIO, Protocol

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader

from communique.pages.making import MAX_BYTES

STEP = 1 << 16
ACCEPTED = "gzip, deflate, br, zstd"
"""What a request may say that it understands."""


class _Reader(Protocol):
    def read(self, size: int = ...) -> bytes: ...


class _Deflate:
    """The ``deflate`` coding, with the zlib header of RFC 1950 or, as some servers send it, without."""

    def __init__(self, file: BinaryIO) -> None:
        head = file.read(2)
        file.seek(0)
        has_header = len(head) == 2 and head[0] & 0x0F == 8 and int.from_bytes(head, "big") % 31 == 0
        self._file, self._inflate = (
            file,
            zlib.decompressobj(zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS),
        )

    def read(self, size: int = STEP) -> bytes:
        data = self._inflate.unconsumed_tail or self._file.read(STEP)
        return self._inflate.decompress(data, size) if data else b""


READERS: dict[str, Callable[[BinaryIO], _Reader]] = {
    "gzip": GzipReader,
    "x-gzip": GzipReader,
    "deflate": _Deflate,
    "br": BrotliReader,
    "zstd": ZstdReader,
    "chunked": ChunkedReader,
}


def undone(body: bytes, *headers: str | None) -> bytes:
    """The bytes of a body, given its Content-Encoding and Transfer-Encoding headers in that order.

    More than ``MAX_BYTES`` means that it is too large; how much more is not found out.
    """
    codings = [coding.strip().lower() for header in headers if header for coding in header.split(",")]
    for coding in reversed(codings):
        if reader := READERS.get(coding):
            body = _read(reader, body)
    return body


def _read(reader: Callable[[BinaryIO], _Reader], body: bytes) -> bytes:
    out = bytearray()
    try:
        stream = reader(io.BytesIO(body))
        while len(out) <= MAX_BYTES and (part := stream.read(STEP)):
            out += part
    except (OSError, ValueError, EOFError, zlib.error):
        pass  # not in this coding, or cut off
    return bytes(out) or body
