"""Spellings in, one spelling out, of the same length, so that offsets stay true.

"Erdoğan" and "Erdogan", "Côte d’Ivoire" and "Cote d'Ivoire" are the same name; pages print both.
"""

from __future__ import annotations

import unicodedata
from functools import cache

ODD = {"ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ð": "d", "ə": "a",
       "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "‑": "-", "–": "-",
       "\u00a0": " ", "\u202f": " ", "\n": " "}  # fmt: skip
"""Characters that Unicode does not decompose, and the plain one that stands for each."""


def fold(text: str) -> str:
    """The text without diacritics and with plain quotes and hyphens; every character stays one character."""
    return text if text.isascii() else "".join(map(plain, text))


@cache
def plain(character: str) -> str:
    """The plain character for one character: the base letter of an accented one."""
    if character in ODD:
        return ODD[character]
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character
