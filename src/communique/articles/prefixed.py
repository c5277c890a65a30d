"""The characters of a page in; out, those of the same page with plain tags where XHTML gives its tags a
prefix.

``<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:title>`` is as good XHTML as ``<html><title>``, but a
parser of HTML takes ``h:title`` for an element nobody knows.
"""

from __future__ import annotations

import re

LOOKED_AT = 4000
"""Characters in which a page's first element stands."""

PREFIX = re.compile(
    r"<([A-Za-z][\w.-]*):html\b[^>]*\bxmlns:\1\s*=\s*[\"']http://www\.w3\.org/1999/xhtml/?[\"']"
)


def without_prefix(text: str) -> str:
    """The page with the tags of HTML as HTML has them."""
    declared = PREFIX.search(text[:LOOKED_AT])
    return re.sub(rf"(</?){re.escape(declared[1])}:(?=\w)", r"\1", text) if declared else text
