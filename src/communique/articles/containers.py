"""An HTML element's names and roles in, what it holds out: comments, captions, a menu, something beside the
article, or its body. The words are those of ``data/containers.toml``."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from typing import Literal

import lxml.etree

Sort = Literal["", "comment", "caption", "menu", "aside", "hidden"]
"""What an element holds; nothing where it does not say."""

PART = re.compile(r"[^\W\d_]+")
HUMP = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])")
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

LONGEST = 4
"""Names of more words tell how the element looks, not what it is."""

OF_TAG: dict[str, Sort] = {
    "nav": "menu",
    "menu": "menu",
    "footer": "menu",
    "dialog": "menu",
    "aside": "menu",
    "figcaption": "caption",
    "noscript": "hidden",
}
OF_ROLE: dict[str, Sort] = {
    "navigation": "menu",
    "banner": "aside",
    "complementary": "aside",
    "contentinfo": "menu",
    "search": "aside",
    "dialog": "menu",
    "menu": "menu",
    "toolbar": "menu",
}
WHOLE = frozenset(["html", "body", "main", "article", "h1"])
"""Elements whose names tell of the page or of the post, not of a part of it."""


@functools.cache
def words(table: str) -> frozenset[str]:
    """One of the lists of ``data/containers.toml``."""
    return frozenset(_tables()[table])


@functools.cache
def _tables() -> dict[str, list[str]]:
    file = resources.files("communique.articles") / "data" / "containers.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def sort_of(element: lxml.etree._Element) -> Sort:
    """What an element says that it holds."""
    tag = str(element.tag)
    if tag in WHOLE:
        return ""
    told = by_names(element.get("class") or "", element.get("id") or "") or OF_TAG.get(tag, "")
    if told:
        return told
    if element.get("itemprop") == "comment":
        return "comment"
    if element.get("aria-hidden") == "true" or element.get("hidden") is not None:
        return "hidden"
    style = element.get("style")
    if style and UNSEEN.search(style):
        return "hidden"
    return OF_ROLE.get(element.get("role") or "", "")


@functools.lru_cache(maxsize=20_000)
def by_names(classes: str, ident: str) -> Sort:
    """What the names of an element say that it holds."""
    names = classes.split()
    if words("posts").intersection(names):
        return ""
    found: Sort = ""
    for name in (*names, *ident.split()):
        if name.lower() in words("hidden"):
            return "hidden"
        parts = _parts(name)
        if not parts or len(parts) > LONGEST or parts[0] in words("silent"):
            continue
        if words("comments").intersection(parts):
            return "comment"
        if words("captions").intersection(parts):
            found = "caption"
        elif words("menus").intersection(parts):
            found = found or "menu"
        elif words("asides").intersection(parts):
            found = found or "aside"
    return found


def holds_body(element: lxml.etree._Element) -> bool:
    """Whether an element says that it holds the article's text."""
    return (
        element.tag in ("article", "main")
        or "articleBody" in (element.get("itemprop") or "")
        or element.get("role") in ("main", "article")
        or _named_body(element.get("class") or "", element.get("id") or "")
    )


@functools.lru_cache(maxsize=20_000)
def _named_body(classes: str, ident: str) -> bool:
    bare = [re.sub(r"[^a-z ]", "", name.lower()) for name in (*classes.split(), *ident.split())]
    return any(name in words("body") or any(body in name for body in words("bodies")) for name in bare)


def leads_in(element: lxml.etree._Element) -> bool:
    """Whether an element says that it holds what leads into the article."""
    return _named_lead(element.get("class") or "", element.get("id") or "")


@functools.lru_cache(maxsize=20_000)
def _named_lead(classes: str, ident: str) -> bool:
    starts = tuple(sorted(words("leads")))
    return any(part.startswith(starts) for name in (classes, ident) for part in _parts(name))


def _parts(name: str) -> list[str]:
    return [part.lower() for part in PART.findall(HUMP.sub(" ", name.replace("_", " ")))]
