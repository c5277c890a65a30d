"""An open WARC archive and the place of its last record in; whether that record is incomplete out.

The parser keeps silent about it.
"""

from __future__ import annotations

from typing import BinaryIO

from communique.pages.packing import is_packed, stream


def is_cut_off(file: BinaryIO, last: int) -> bool:
    """Whether the record that starts at byte ``last`` is incomplete."""
    file.seek(0)
    if not is_packed(file.read(4)):
        return _plain_is_cut_off(file)
    file.seek(last)
    file.seek(last if is_packed(file.read(4)) else 0)
    try:
        unpacking = stream(file)
        while unpacking.read(1 << 20):
            pass
    except OSError:
        return True
    return False


def _plain_is_cut_off(file: BinaryIO) -> bool:
    """Every record ends in two line breaks."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 3))
    return file.read() != b"\n\r\n"
