"""The bytes of a page in, its characters out, whatever the carrier says of their encoding.

A byte order mark or the zeros of UTF-16 tell. What can be read as UTF-8 is UTF-8: bytes of another encoding
almost never can be by chance. Else the page's own declaration and the carrier's word count, in that order,
and last a guess from the letters (uchardet).
"""

from __future__ import annotations

import codecs
import re

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

from communique.pages.wide import LOOKED_AT, wide
from communique.records import Page

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
DECLARED = re.compile(rb"""<(?:meta[^>]{0,200}charset|\?xml[^>]{0,80}encoding)\s*=\s*["']?([\w.:-]+)""", re.I)
CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
"""Control characters but tab and the ends of lines."""
INVISIBLE = ("\ufeff", "\u200b", "\u200e", "\u200f")


def decode(page: Page) -> str:
    """The characters of a page, with plain line ends and without control characters. Never raises."""
    text = characters(page).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    text = text.encode("utf-8").translate(None, CONTROLS).decode("utf-8")  # a fifth of a regex's time
    for sign in INVISIBLE:
        text = text.replace(sign, "")
    return text


def characters(page: Page) -> str:
    """The characters of a page as they are, control characters and all. Never raises."""
    content = page.content
    for bom, marked in BOMS:
        if content.startswith(bom):
            return content.decode(marked, "replace")
    if order := wide(content[:LOOKED_AT]):
        return content.decode(order, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = DECLARED.search(content[:4096])
    for name in (declared[1].decode("ascii") if declared else None, page.charset):
        encoding = _usable(name)
        if encoding:
            try:
                return content.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    guess = _usable(detect_encoding(content)) or "utf-8"
    return content.decode(guess, "replace")


def _usable(name: str | None) -> str | None:
    """Python's name for an encoding as the web understands it (``latin1`` is windows-1252 there)."""
    if not name:
        return None
    try:
        return codecs.lookup(map_encoding_to_html5(name, fallback_utf8=False) or name).name
    except (LookupError, ValueError, TypeError):
        return None
