"""A text in; out, the same with the digits 0 to 9 for those of other scripts, sign for sign.

Arabic, Persian, the scripts of India and full-width digits (Unicode, general category Nd).
"""

from __future__ import annotations

ZEROS = "٠۰०০੦૦୦௦౦೦൦๐０"
"""The zeros of these scripts; nine digits follow each."""
WESTERN = {ord(zero) + value: str(value) for zero in ZEROS for value in range(10)}


def western(text: str) -> str:
    """The text with Western digits, no longer and no shorter."""
    return text if text.isascii() else text.translate(WESTERN)
