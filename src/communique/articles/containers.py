"""An HTML element's names and roles in, what it holds out: comments, captions, a menu, something beside the
article, or its body. The words are those of ``data/containers.toml``."""

from __future__ import annotations

import functools
import re
from importlib import resources
from itertools import pairwise
from typing import Literal, NamedTuple

import lxml.html
import tomli

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
BODIES = frozenset(["article", "main"])
WHOLE = frozenset(["html", "body", "main", "article", "h1"])
"""Elements whose names tell of the page or of the post, not of a part of it."""


@functools.cache
def words(table: str) -> frozenset[str]:
    """One of the lists of ``data/containers.toml``."""
    return frozenset(_tables()[table])


@functools.cache
def _tables() -> dict[str, list[str]]:
    file = resources.files("communique.articles") / "data" / "containers.toml"
    return tomli.loads(file.read_text(encoding="utf-8"))


class Told(NamedTuple):
    """What an element says of itself: what it holds, whether that is the article's text, and whether it leads
    into the article."""

    sort: Sort
    body: bool
    lead: bool


def told_by(element: lxml.html.HtmlElement) -> Told:
    """What an element says of itself by its tag, names, roles and style."""
    tag = element.tag
    says = dict(element.items())
    if not says:
        return Told(OF_TAG.get(tag, ""), tag in BODIES, False)
    classes, ident, role = says.get("class", ""), says.get("id", ""), says.get("role", "")
    body = (
        tag in BODIES
        or role in ("main", "article")
        or "articleBody" in says.get("itemprop", "")
        or _named_body(classes, ident)
    )
    return Told(_sort(tag, says), body, _named_lead(classes, ident))


def sort_of(element: lxml.html.HtmlElement) -> Sort:
    """What an element says that it holds."""
    says = dict(element.items())
    return _sort(element.tag, says) if says else OF_TAG.get(element.tag, "")


def _sort(tag: str, says: dict[str, str]) -> Sort:
    if tag in WHOLE:
        return ""
    told = by_names(says.get("class", ""), says.get("id", "")) or OF_TAG.get(tag, "")
    if told:
        return told
    if says.get("itemprop") == "comment":
        return "comment"
    if says.get("aria-hidden") == "true" or "hidden" in says or UNSEEN.search(says.get("style", "")):
        return "hidden"
    return OF_ROLE.get(says.get("role", ""), "")


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
        if words("comments").intersection((*parts, *map("".join, pairwise(parts)))):
            return "comment"
        if words("captions").intersection(parts):
            found = "caption"
        elif words("menus").intersection(parts):
            found = found or "menu"
        elif words("asides").intersection(parts):
            found = found or "aside"
    return found


@functools.lru_cache(maxsize=20_000)
def _named_body(classes: str, ident: str) -> bool:
    bare = [re.sub(r"[^a-z ]", "", name.lower()) for name in (*classes.split(), *ident.split())]
    return any(name in words("body") or any(body in name for body in words("bodies")) for name in bare)


@functools.lru_cache(maxsize=20_000)
def _named_lead(classes: str, ident: str) -> bool:
    return any(part.startswith(_leads()) for name in (classes, ident) for part in _parts(name))


def _parts(name: str) -> list[str]:
    return [part.lower() for part in PART.findall(HUMP.sub(" ", name.replace("_", " ")))]


@functools.cache
def _leads() -> tuple[str, ...]:
    return tuple(sorted(words("leads")))
