"""The characters of a page in; out, those of the same page as HTML has them, where it is written as XML.

``<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:title>`` is as good XHTML as ``<html><title>``, but a
parser of HTML takes ``h:title`` for an element nobody knows, and ``<![CDATA[words]]>`` for a comment.
"""

from __future__ import annotations

import html
import re

LOOKED_AT = 4000
"""Characters in which a page's first element stands."""

PREFIX = re.compile(
    r"<([A-Za-z][\w.-]*):html\b[^>]*\bxmlns:\1\s*=\s*[\"']http://www\.w3\.org/1999/xhtml/?[\"']"
)
CDATA = re.compile(r"<!\[CDATA\[([^<\]]{0,20000})\]\]>")
"""Characters that stand for themselves; what has tags in it is a script."""


def without_prefix(text: str) -> str:
    """The page with the tags and characters of HTML as HTML has them."""
    if text.lstrip().startswith("<?xml"):
        text = CDATA.sub(lambda match: html.escape(match[1], quote=False), text)
    declared = PREFIX.search(text[:LOOKED_AT])
    return re.sub(rf"(</?){re.escape(declared[1])}:(?=\w)", r"\1", text) if declared else text
