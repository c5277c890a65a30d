"""Lines of furniture near the headline in, the names of the article's authors out."""

from __future__ import annotations

import re
from collections.abc import Iterable

NAME = r"[A-Z][\w.'’-]*[a-z.][\w'’-]*(?:\s(?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|da|dos|di|la|el|le)){1,4}"
BYLINE = re.compile(
    rf"(?:^|\||·|•|\t|\s\s)\s*(?:posted\s+)?[Bb][Yy]:?\s+({NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){NAME})*)"
)
ROLES = re.compile(
    r"\b(?:correspondents?|staff|reporters?|desk|news|team|editors?|bureaux?|agenc(?:y|ies)|online|service|writer|monitor"
    r"|post|times|press|local|democracy)\b",
    re.IGNORECASE,
)


def authors(lines: Iterable[str]) -> tuple[str, ...]:
    """The people that bylines name; desks and agencies are none."""
    found: list[str] = []
    for line in lines:
        match = BYLINE.search(line[:200])
        if match:
            names = re.split(r"\s*,\s*|\s+and\s+|\s*&\s*", match[1])
            found += [name.strip() for name in names if not ROLES.search(name)]
    return tuple(dict.fromkeys(found))
