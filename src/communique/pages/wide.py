"""The first bytes of a text in; out, which of the two orders of UTF-16 they are in where no mark says so.

Letters of Latin scripts, blanks and ends of lines are half zeros in it, always the same half.
"""

from __future__ import annotations

LOOKED_AT = 4096
ZEROS = 0.4
"""The least share of zeros in one half; a text in any script has blanks, digits and ends of lines, one in
Latin letters has nearly all."""
OTHER = 0.02
"""The most of them in the other half: pictures and programs have zeros everywhere."""


def wide(head: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be``, or nothing where the bytes are in neither."""
    pairs = len(head[:LOOKED_AT]) // 2
    if pairs == 0 or b"\x00" not in head:
        return None
    first, second = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if second >= ZEROS * pairs and first <= OTHER * pairs:
        return "utf-16-le"
    if first >= ZEROS * pairs and second <= OTHER * pairs:
        return "utf-16-be"
    return None
