"""A page of HTML in, its lines by what they are and its metadata out.

The page's own structure tells the body from the rest (``region``), with trafilatura as a second reader
(``block_weights``). Where both find little, trafilatura looks again with all its means, and last the text of
the whole page is sorted as a plain page's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import lxml.etree
import lxml.html
from resiliparse.extract.html2text import extract_plain_text

from communique.articles.block_weights import weighed
from communique.articles.blocks import SKIPPED, Block, layout
from communique.articles.decode import decode
from communique.articles.headlines import told_below
from communique.articles.lines import split
from communique.articles.metadata import Metadata, metadata
from communique.articles.parts import Parts, sort
from communique.articles.prefixed import without_prefix
from communique.articles.region import Judged, judge, settled
from communique.articles.replies import replied
from communique.articles.threads import opened
from communique.articles.unreadable import Unreadable
from communique.articles.wording import unstamped, worded
from communique.records import LeftOut, Page

LEAST_BODY = 250
"""Characters; where less is found, the page is looked at again."""

LEAST_FOUND = 100
"""Characters; where trafilatura finds less even so, the text of the whole page is sorted instead."""

DEEPEST = 3000
"""Tags left open; of 990 saved pages, scripts included, two leave more than 250 open, the most 1,377."""

MOST_TAGS = 50_000
"""Reading takes time with each; the largest of 990 saved pages opens 10,126."""

TAG = re.compile(r"<[A-Za-z]")

NEAR = 15
"""So many blocks before the body and after it can tell its authors, date and outlet."""

LONG = 80
"""Characters of a block of the body that is no heading."""

FAR = frozenset(["links", "menu", "hidden"])
"""What is left out for these reasons tells nothing of the article."""


UNREAD = frozenset(["comment", "menu", "hidden"])
"""Boxes that the second reader is not shown: that takes a third of its time and changes nothing (F1 .9468
with and without)."""


class HtmlPage(NamedTuple):
    """The sorted lines of a page, and what its head says of it."""

    parts: Parts
    metadata: Metadata


def read_html(page: Page) -> HtmlPage:
    """The parts of an HTML page. Raises ``Unreadable`` where it cannot be parsed."""
    text = without_prefix(decode(page))
    if sum(1 for _ in TAG.finditer(text)) > MOST_TAGS:
        raise Unreadable(f"more than {MOST_TAGS} tags, which no news page has")
    if _depth(text) > DEEPEST:
        raise Unreadable("elements nested too deep to be a page")
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=_parser())
        said = metadata(tree, page.url)
        found, judged, other = _both(tree)
        blocks = unstamped([worded(block) for block in replied(weighed(found, judged, other))])
        parts = _parts(blocks, _headline(said.title, found, blocks))
        if sum(map(len, parts.body)) < LEAST_BODY:
            parts = _whole(text, parts, said.title)
    except (ValueError, RecursionError, lxml.etree.LxmlError) as error:
        raise Unreadable(f"HTML that cannot be parsed: {type(error).__name__}") from error
    return HtmlPage(parts, said)


def _headline(title: str | None, found: Sequence[Block], blocks: Sequence[Judged]) -> str | None:
    """The headline by the page's head, or by the heading next above the body where that tells more."""
    first = next((i for i, block in enumerate(blocks) if block.kind == "body" and len(block.text) > LONG), 0)
    above = [(found[i].tag, blocks[i].text) for i in range(first)]
    return told_below(title, above, [block.text for block in blocks[first:] if block.kind == "body"])


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)


def both_readings(page: Page) -> tuple[list[Block], list[Judged], str]:
    """The blocks of a page, what each is by its structure, and the body as trafilatura finds it."""
    return _both(lxml.html.document_fromstring(decode(page).encode("utf-8", "replace"), parser=_parser()))


def _both(tree: lxml.html.HtmlElement) -> tuple[list[Block], list[Judged], str]:
    """The same of a tree, which is emptied of all but what both are to read."""
    lxml.etree.strip_elements(tree, *sorted(SKIPPED), with_tail=False)
    page = layout(tree)
    sorts = opened(page, settled(page))
    judged = judge(page, sorts)
    for box, holds, element in zip(page.boxes, sorts, page.elements, strict=True):
        if holds in UNREAD and sorts[box.parent] not in UNREAD:
            element.drop_tree()
    return page.blocks, judged, _second(tree)


def _second(source: lxml.html.HtmlElement | str, *, fast: bool = True) -> str:
    """The body as trafilatura finds it, loaded with the first HTML page: it takes a quarter second."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(source, fast=fast, include_comments=False)
    return (found.text or "") if isinstance(found, Document) else ""


def _parts(blocks: list[Judged], headline: str | None) -> Parts:
    """The blocks by what they are; furniture by where it stands, as far as it is near the body."""
    where = [i for i, block in enumerate(blocks) if block.kind == "body"]
    first, last = (where[0], where[-1]) if where else (len(blocks), len(blocks))
    title = headline or next(
        (block.text for block in reversed(blocks[:first]) if block.kind == "title"), None
    )
    aside = [
        (i, block.text)
        for i, block in enumerate(blocks)
        if block.kind == "furniture" and block.reason not in FAR
    ]
    return Parts(
        title,
        tuple(block.text for block in blocks if block.kind == "body" and block.text != title),
        tuple(dict.fromkeys(block.text for block in blocks if block.kind == "caption")),
        tuple(block.text for block in blocks if block.kind == "comment"),
        tuple(text for i, text in aside if first - NEAR <= i < first),
        tuple(text for i, text in aside if first < i < last),
        tuple(text for i, text in aside if last < i <= last + NEAR),
        tuple(LeftOut(reason=block.reason, text=block.text) for block in blocks if _is_out(block, title)),
        tuple(blocks),
    )


def _is_out(block: Judged, title: str | None) -> bool:
    return block.kind == "furniture" or (block.kind == "title" and block.text != title)


def _whole(text: str, parts: Parts, headline: str | None) -> Parts:
    """The parts of a page of whose structure nothing can be made: as its text has them."""
    body = _second(text, fast=False)
    if len(body) >= LEAST_FOUND:
        told = (worded(Judged(line.text, "body", "")) for line in split(body))
        left = [line for line in told if line.kind == "body" and line.text not in parts.captions]
        left = _without_comments(left, parts.comments)
        return parts._replace(body=tuple(line.text for line in left), lines=tuple(left))
    whole = extract_plain_text(text, main_content=False, alt_texts=False, links=False)
    return sort(split(whole), headline)


def _without_comments(lines: list[Judged], comments: tuple[str, ...]) -> list[Judged]:
    """The lines that are none of the comments; all where most would go: the article stands in a box so
    named."""
    left = [line for line in lines if line.text not in comments]
    most = sum(len(line.text) for line in left) * 2 >= sum(len(line.text) for line in lines)
    return left if most else lines


def _depth(text: str) -> int:
    """How many tags are left open, told without parsing them: roughly how deep endless nesting goes."""
    opened = text.count("<div") + text.count("<span") + text.count("<table") + text.count("<b>")
    closed = text.count("</div") + text.count("</span") + text.count("</table") + text.count("</b>")
    return opened - closed
