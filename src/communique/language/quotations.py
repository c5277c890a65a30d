"""A paragraph in; out, the spans that stand between its quotation marks.

A quotation that is opened and not closed runs to the end of the paragraph, as printers have it when the next
paragraph goes on.
"""

from __future__ import annotations

import re

_CURLY = re.compile(r"“([^”“]*)(?:”|$)|«([^»]*)(?:»|$)|„([^“”]*)(?:[“”]|$)")
_STRAIGHT = re.compile(r'"([^"]*)(?:"|$)')


def quotations(paragraph: str) -> tuple[tuple[int, int], ...]:
    """Spans of the quoted words, without their marks, in order. Single quotation marks are too like
    apostrophes to count."""
    found = list(_CURLY.finditer(paragraph)) + list(_STRAIGHT.finditer(paragraph))
    spans = sorted((match.start() + 1, _closed(match)) for match in found)
    return tuple((start, end) for start, end in spans if end > start)


def _closed(match: re.Match[str]) -> int:
    inner = next(group for group in match.groups() if group is not None)
    return match.start() + 1 + len(inner)
