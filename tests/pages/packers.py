"""Packings that the standard library does not write."""

from __future__ import annotations

import io

from fastwarc.stream_io import BrotliWriter, ZstdWriter


def brotlied(content: bytes) -> bytes:
    """As a server that packs by Brotli sends it."""
    return _written(BrotliWriter, content)


def zstded(content: bytes) -> bytes:
    """As ``zstd`` packs it."""
    return _written(ZstdWriter, content)


def _written(kind: type[BrotliWriter] | type[ZstdWriter], content: bytes) -> bytes:
    out = io.BytesIO()
    writer = kind(out)
    writer.write(content)
    writer.flush()
    writer.close()
    return out.getvalue()
