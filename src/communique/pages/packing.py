"""A source packed by gzip or zstd in, the source that is inside out. What inflates without end is stopped."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable
from typing import BinaryIO, cast

from fastwarc.stream_io import ZstdReader

from communique.pages.source import HEAD_BYTES, Source

FREE_BYTES = 100_000_000
"""So much may come out of any packed file before its ratio is looked at."""
MAX_RATIO = 200
"""How many bytes may come out of one. Text gives 3 to 10, a page of one repeated line 100, zeros 1,000."""
BOMB = f"a compression bomb: more than {MAX_RATIO} times as large unpacked"

PACKINGS: tuple[tuple[bytes, str, Callable[[BinaryIO], Callable[[int], bytes]]], ...] = (
    (b"\x1f\x8b", "gzip", lambda file: gzip.GzipFile(fileobj=file).read1),
    (b"\x28\xb5\x2f\xfd", "zstd", lambda file: ZstdReader(file).read),
)
"""First bytes, the packing's name, and what gives the next bytes, at most so many."""
STEP = 512
ENDING = re.compile(r"\.(?:gz|gzip|zst|zstd)$", re.IGNORECASE)


def is_packed(head: bytes) -> bool:
    """Whether first bytes open a packed file."""
    return any(head.startswith(magic) for magic, _, _ in PACKINGS)


def unpacked(source: Source) -> Source:
    """What is inside a packed source, under the same name. Reading it raises OSError where it is damaged."""
    return source._replace(name=ENDING.sub("", source.name), open=lambda: stream(source.open()))


def is_bomb(inflated: int, packed: int) -> bool:
    """Whether so many bytes from so many packed ones are more than any honest file gives."""
    return inflated > FREE_BYTES and inflated > MAX_RATIO * packed


def stream(file: BinaryIO) -> BinaryIO:
    """What is packed in a file from where it stands. Closing it closes the file."""
    start = file.tell()
    head = file.read(4)
    file.seek(start)
    name, unpack = next((name, unpack) for magic, name, unpack in PACKINGS if head.startswith(magic))
    return cast(BinaryIO, io.BufferedReader(_Unpacking(file, unpack(file), name)))


class _Unpacking(io.RawIOBase):
    """What comes out, counted."""

    def __init__(self, packed: BinaryIO, read: Callable[[int], bytes], name: str) -> None:
        self._packed, self._read, self._name = packed, read, name
        self._inflated = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        # small steps at first, so that damage soon after the start leaves enough to tell what is inside
        size = len(buffer) if self._inflated > HEAD_BYTES else min(len(buffer), STEP)
        try:
            data = self._read(size)
        except Exception as error:  # gzip, zlib and fastwarc raise different kinds for the same thing
            raise OSError(f"damaged {self._name} archive: {error}") from error
        self._inflated += len(data)
        if is_bomb(self._inflated, self._packed.tell()):
            raise OSError(BOMB)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._packed.close()
        super().close()
