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

LONG = 20
"""Characters of the shortest part of a title that cannot begin a heading by chance."""

TOLD = 0.6
"""The share of a heading's words that the text below it must have for it to be its headline, where the titles
of the page's head name something else. On 845 saved pages .856 of headlines are right so, .834 without."""
SHARED = 0.5
"""The most of them that such a title may have: from this share on it tells the story in other words."""
FEWEST = 3
"""Words of the shortest such heading."""
STEM = 5
"""Letters by which a word is known in another form: "meets" is "meeting"."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4"])

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
    longer = next((text for title in own for text in first if _begins(text, title)), None)
    return longer or next((_without_site(title, names) for title in own), None) or next(iter(first), None)


def _begins(heading: str, title: str) -> bool:
    """Whether a title, or its part before the site's name, is how a heading begins."""
    begins = (_folded(title), *(_folded(part) for part in JOINT.split(title)[:1] if len(part) >= LONG))
    return any(begin and _folded(heading).startswith(begin) for begin in begins)


def told_below(title: str | None, above: Sequence[tuple[str, str]], body: Sequence[str]) -> str | None:
    """The headline of a page whose head names the site or the section and not the story ("Press release -
    Ministry of Fisheries"): the heading next above the text, if its words are the text's and not the title's;
    else the title. ``above`` are the tags and texts of the blocks above the text."""
    heading = next((text for tag, text in reversed(above) if tag in HEADINGS), None)
    words, named = _stems(heading or ""), _folded(title or "")
    if heading is None or len(words) < FEWEST or any(_is_most(_folded(text), named) for _, text in above):
        return title
    shared, told = (len(words & _stems(text)) / len(words) for text in (title or "", " ".join(body)))
    return heading if shared <= SHARED and told >= TOLD else title


def _is_most(text: str, title: str) -> bool:
    """Whether a text is a title, or half of one at least."""
    return text in title and 2 * len(text) >= len(title) > 0


def _stems(text: str) -> set[str]:
    """The beginnings of a text's longer words."""
    return {word[:STEM].casefold() for word in re.findall(r"\w{4,}", text)}


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
