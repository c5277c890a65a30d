"""The titles that the head of an HTML page gives and its headings in, the article's headline out.

Titles for browsers and for other sites carry the site's name before or after the headline; the heading on the
page that is a part of such a title is the headline alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

SHORTEST = 8
"""A heading of fewer characters may stand in a title by chance."""

JOINT = re.compile(r"\s+[|–—·•»«:]+\s+|\s+-+\s+|\s*\|\s*|\s+::\s+")
"""What stands between a headline and the name of a site."""


def headline(
    titles: Sequence[str], headings: Sequence[tuple[str, str]], site: str | None, url: str | None
) -> str | None:
    """The headline. ``titles`` are those of the page's head, the most trusted first, ``headings`` the tags
    and texts of the page's headings in their order."""
    names = [name for name in (site, _host(url)) if name]
    own = [title for title in titles if _folded(title) not in map(_folded, names)]
    first = [text for tag, text in headings if tag == "h1"]
    for title in own:
        inside = [text for _, text in headings if len(text) >= SHORTEST and _folded(text) in _folded(title)]
        whole = max(inside, key=len, default=None)
        if whole:
            return whole
    longer = next((text for title in own for text in first if _folded(text).startswith(_folded(title))), None)
    return longer or next((_without_site(title, names) for title in own), None) or next(iter(first), None)


def _without_site(title: str, names: Iterable[str]) -> str:
    """A title less the parts at its start or end that are names of the site."""
    folded = [_bare(name) for name in names]
    parts = [part for part in JOINT.split(title) if part]
    for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
        bare = _bare(part)
        if bare and any(bare in name or name in bare for name in folded):
            left = title.removesuffix(part) if part is parts[-1] else title.removeprefix(part)
            return left.strip(" \t|–—·•»«:-")
    return title


def _host(url: str | None) -> str | None:
    """The name of a page's host without what all hosts share."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    labels = [
        label for label in host.removeprefix("www.").split(".") if label not in ("co", "com", "org", "net")
    ]
    return max(labels[:-1] or labels, key=len, default=None)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _bare(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))
