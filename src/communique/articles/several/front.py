"""The sorted lines of a page in; out, why it is no article but a front page or a section's list of stories,
if it is.

Such a page is headlines, each a link in HTML, with a sentence or two under each that break off or tell
little; what it teases stands elsewhere. An article, however short and however many teasers stand around it,
has a run of prose that no headline interrupts, or says in its head that it is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import lxml.html

from communique.articles.blocks import plain
from communique.articles.decode import decode
from communique.articles.region import Judged
from communique.articles.several.clues import breaks_off
from communique.articles.several.entries import is_headline, is_said
from communique.records import Page

LEAST = 5
"""Headlines with teasers of a page without links; and linked headlines of one with them."""
MOST_LINES = 2
"""Paragraphs under a headline that are a teaser."""
MOST_TEASED = 420
"""Characters of the longest teaser."""
FEWEST_WORDS = 4
"""Words of the shortest headline."""
COVERED = 0.85
"""The share of the prose that must be teasers."""
LED_IN = 0.25
"""The most of the prose, as a share, that may stand under the top headline of a page with links."""
COMMON = 0.5
"""A name in this share of the teasers and more is what one article is about."""
LISTED = 6
"""Headlines of a page without any text that is a list of stories."""
NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]{3,}")
SAYS_ARTICLE = re.compile(
    rb"og:type[\"'][^<>]{0,40}content\s*=\s*[\"']article|content\s*=\s*[\"']article[\"'][^<>]{0,40}og:type"
    rb"|article:published_time|\"@type\"\s*:\s*\[?\s*\"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting)\"",
    re.IGNORECASE,
)
LOOKED_AT = 300_000
"""Bytes of a page in which it can say what it is."""


class Teased(NamedTuple):
    """A headline's number among the lines, and the prose between it and the next."""

    headline: int
    prose: tuple[str, ...]


def front_page(lines: Sequence[Judged], page: Page) -> str | None:
    """Why a page is a list of stories; nothing where it is none."""
    if page.media != "html":
        return _listed(lines)
    if SAYS_ARTICLE.search(page.content, 0, LOOKED_AT):
        return None
    without_structure = all(line.kind == "body" for line in lines)
    return _listed(lines) or (_links_alone(lines, decode(page)) if without_structure else None)


def _listed(lines: Sequence[Judged]) -> str | None:
    """Why lines are a list of stories: headlines, linked or not, with teasers under them."""
    if _has_run(lines):
        return None
    linked = [line.reason == "links" and _heads(line.text) for line in lines]
    heads = linked if sum(linked) >= LEAST else [_heads(line.text) for line in lines]
    items = _teased(lines, heads)
    with_text = [item for item in items if item.prose]
    if heads is not linked and (len(with_text) < LEAST or _is_one_story(with_text)):
        return None
    return _reason(sum(heads)) if _is_list(lines, items, with_text, linked=heads is linked) else None


def _has_run(lines: Sequence[Judged]) -> bool:
    """Whether paragraphs follow each other as no teasers do, and are more than what leads into a list: so are
    nearly all articles, which need no closer look."""
    whole = sum(len(line.text) for line in lines if line.kind == "body")
    runs = (list(run) for is_body, run in groupby(lines, key=lambda line: line.kind == "body") if is_body)
    longest = max((sum(len(line.text) for line in run) for run in runs if len(run) > MOST_LINES), default=0)
    return longest > LED_IN * whole


def _heads(text: str) -> bool:
    """Whether a line heads a teaser: questions head the answers of one article, menus have fewer words."""
    return is_headline(text) and len(text.split()) >= FEWEST_WORDS and not text.endswith("?")


def _links_alone(lines: Sequence[Judged], page: str) -> str | None:
    """Why a page of HTML is a list of stories of which each, teaser and all, is a link; nothing where it is
    none. Reads the page anew, so it is for pages of whose structure nothing could be made."""
    body = [line.text for line in lines if line.kind == "body"]
    if len(body) < LEAST or max(map(len, body)) > MOST_TEASED:
        return None
    tree = lxml.html.document_fromstring(page)
    links = [plain(link.text_content()) for link in tree.iter("a")]
    inside = sum(any(text in link for link in links) for text in body)
    return _reason(inside) if inside >= COVERED * len(body) else None


def _reason(headlines: int) -> str:
    """What is said of a page that is a list of stories."""
    return f"front page: {headlines} headlines, no article"


def only_headlines(lines: Sequence[Judged]) -> str | None:
    """Why a page without text is a list of stories; nothing where it is none."""
    found = sum(is_headline(line.text) for line in lines)
    return _reason(found) if found >= LISTED else None


def _teased(lines: Sequence[Judged], heads: Sequence[bool]) -> list[Teased]:
    where = [i for i, is_head in enumerate(heads) if is_head]
    return [
        Teased(a, tuple(line.text for line in lines[a + 1 : b] if _is_text(line)))
        for a, b in zip(where, [*where[1:], len(lines)], strict=False)
    ]


def _is_text(line: Judged) -> bool:
    return (
        line.kind in ("body", "comment")
        or (line.reason != "links" and is_said(line.text))
        or breaks_off(line.text)
    )


def _is_list(lines: Sequence[Judged], items: list[Teased], with_text: list[Teased], *, linked: bool) -> bool:
    """Whether the prose of a page is teasers, but for a little under its top headline."""
    whole = sum(len(line.text) for line in lines if line.kind == "body" or _is_text(line))
    led_in = sum(len(line.text) for line in lines[: items[0].headline] if _is_text(line))
    short = [
        item
        for item in with_text
        if len(item.prose) <= MOST_LINES and sum(map(len, item.prose)) <= MOST_TEASED
    ]
    teased = sum(len(text) for item in short for text in item.prose)
    if len(with_text) < LEAST or not whole:
        return False
    return teased + led_in >= COVERED * whole and led_in <= (LED_IN if linked else 0.0) * whole


def _is_one_story(items: list[Teased]) -> bool:
    """Whether one name stands under most of the headlines."""
    counts = Counter(name for item in items for name in set(NAME.findall(" ".join(item.prose))))
    return bool(counts) and max(counts.values()) >= COMMON * len(items)
