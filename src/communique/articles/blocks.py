"""A page's tree of elements in, its boxes and the blocks of text in them out.

A box is an element that breaks the line; a block is the text between two breaks. Both stand in the page's
order, and a box knows its parent by number, so that what follows takes time in proportion to the page,
however deep it is nested.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import lxml.etree
import lxml.html

from communique.articles.containers import Sort, sort_of, told_by, words

SKIPPED = words("skipped")
"""Elements without text of their own for a reader."""

INLINE = words("inline")
"""Elements that do not break the line."""

NAMED_INLINE = frozenset(["span", "a", "small", "em", "i", "strong"])
"""Those among them whose names are looked at."""


SOFT_HYPHEN = "\u00ad"
"""Tells browsers where a word may be broken; in the word it keeps any reader from knowing it."""


class Box(NamedTuple):
    """An element that breaks the line. ``parent`` is the number of the box around it, -1 for the first."""

    parent: int
    tag: str
    sort: Sort
    body: bool
    """Whether it says that it holds the article's text."""
    lead: bool
    """Whether it says that it leads into the article."""


class Block(NamedTuple):
    """A run of text in the box of this number; ``links`` counts its characters that are links."""

    text: str
    links: int
    box: int
    tag: str


class Layout(NamedTuple):
    """The boxes and blocks of a page, each in its order, and the elements that the boxes are."""

    boxes: list[Box]
    blocks: list[Block]
    elements: list[lxml.html.HtmlElement]


def layout(tree: lxml.html.HtmlElement) -> Layout:
    """The boxes and blocks of a page's body."""
    body = tree.find("body")
    return _Walk().over(tree if body is None else body)


class _Walk:
    """Where the walk over the elements stands."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.blocks: list[Block] = []
        self.elements: list[lxml.html.HtmlElement] = []
        self.open: list[int] = [-1]
        self.text: list[str] = []
        self.links = 0
        self.in_links = 0

    def over(self, root: lxml.html.HtmlElement) -> Layout:
        self.enter(root, root.tag)
        path = [(root, iter(root))]
        while path:
            parent, children = path[-1]
            element = next(children, None)
            if element is None:
                path.pop()
                self.leave(parent.tag)
                self.add(parent.tail if path else None)
            elif _is_skipped(element, element.tag):
                self.add(" ")
                self.add(element.tail)
            else:
                self.enter(element, element.tag)
                path.append((element, iter(element)))
        return Layout(self.boxes, self.blocks, self.elements)

    def enter(self, element: lxml.html.HtmlElement, tag: str) -> None:
        if tag == "a":
            self.in_links += 1
        elif tag not in INLINE:
            self.flush()
            if tag != "br":
                self.open.append(len(self.boxes))
                self.boxes.append(Box(self.open[-2], tag, *told_by(element)))
                self.elements.append(element)
        self.add(element.text)

    def leave(self, tag: str) -> None:
        if tag == "a":
            self.in_links -= 1
        elif tag not in INLINE:
            self.flush()
            if tag != "br":
                self.open.pop()

    def add(self, text: str | None) -> None:
        if text:
            self.text.append(text)
            if self.in_links:
                self.links += len(text.strip())

    def flush(self) -> None:
        text = plain("".join(self.text)) if self.text else ""
        if text and self.open[-1] >= 0:
            self.blocks.append(Block(text, self.links, self.open[-1], self.boxes[self.open[-1]].tag))
        self.text.clear()
        self.links = 0


def plain(text: str) -> str:
    """A text with single blanks, composed letters and whole words."""
    if text.isascii():
        return " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(text.replace(SOFT_HYPHEN, "").split()))


def _is_skipped(element: lxml.html.HtmlElement, tag: object) -> bool:
    """Whether an element is no text: by its tag, or hidden or beside the article by its names."""
    if not isinstance(tag, str) or tag in SKIPPED:
        return True
    return tag in NAMED_INLINE and bool(sort_of(element))
