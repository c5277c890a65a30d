"""A page in, the article it holds out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.articles.bylines import authors
from communique.articles.comments import comments
from communique.articles.dates import published
from communique.articles.dates.evidence import Dated
from communique.articles.html import HtmlPage, read_html
from communique.articles.language import language
from communique.articles.metadata import Metadata
from communique.articles.outlets import agency, outlet
from communique.articles.parts import Parts, redivided
from communique.articles.plain import read_plain
from communique.articles.several.entry_days import entry_days
from communique.articles.several.front import front_page, only_headlines
from communique.articles.several.roundups import bare
from communique.articles.unreadable import Unreadable
from communique.records import Article, Entry, Interval, Page, identify

LEAST_LETTERS = 80
"""An article has at least so many letters; the shortest of 438 scraped pages has 909."""


MOST_LETTERS = 500_000
"""A bound for what comes after; the longest of 438 scraped pages has 2,495 letters. Set, not measured."""


UPDATED = re.compile(r"\bupdat|\bmodified", re.IGNORECASE)


def read(page: Page) -> Article:
    """The article in a page. Raises ``Unreadable`` where the page holds none."""
    parts, said = sorted_lines(page)
    reason = refused(page, parts)
    if reason:
        raise Unreadable(reason)
    return article(page, parts, said)


def sorted_lines(page: Page) -> HtmlPage:
    """The lines of a page by what they are, and what it says of itself. Raises ``Unreadable``."""
    if page.media != "html":
        return HtmlPage(read_plain(page), Metadata())
    parts, said = read_html(page)
    return HtmlPage(redivided(parts), said)


def refused(page: Page, parts: Parts) -> str | None:
    """Why the lines of a page are no article; nothing where they are one."""
    front = None if parts.entries else front_page(parts.lines, page)
    if front:
        return front
    letters = sum(map(str.isalpha, "".join(parts.body)))
    if letters < LEAST_LETTERS:
        return only_headlines(parts.lines) or "no article: only menus, notices or fragments of text"
    if letters > MOST_LETTERS:
        return f"text of {letters} letters: a book, a log or a dump, not an article"
    return None


def article(page: Page, parts: Parts, said: Metadata) -> Article:
    """The article that the sorted lines of a page make."""
    text = "\n".join(parts.body)
    day = _published(page, parts, said)
    return Article(
        id=identify("a", page.id),
        page=page.id,
        uri=page.uri,
        sha256=page.sha256,
        text=text,
        language=language(text),
        title=parts.title,
        outlet=outlet(page.url, parts.head, parts.foot, said.site),
        agency=agency(parts.body, (*parts.head, *parts.foot)),
        authors=said.authors or authors(parts.head),
        published=day,
        captions=parts.captions,
        comments=comments(parts.comments),
        left_out=parts.left_out,
        entries=tuple(_entries(parts, day)),
    )


def _published(page: Page, parts: Parts, said: Metadata) -> Interval | None:
    return published(
        Dated(
            parts.head,
            parts.amid,
            parts.foot,
            parts.body,
            parts.captions,
            parts.title,
            page.url,
            page.published,
            said.dates,
        )
    )


def _entries(parts: Parts, day: Interval | None) -> Iterator[Entry]:
    """The entries that have text of their own, with their place in it. ``day`` is the page's."""
    known = (day and day.evidence) or ""
    updated = any(known in line and UPDATED.search(line) for line in parts.head if known)
    days = entry_days([each.words for each in parts.entries], day, updated=updated)
    for told, on in zip(parts.entries, days, strict=True):
        inside = [parts.lines[i].text for i in range(told.start, told.end) if _is_text(parts, i)]
        before = sum(len(parts.lines[i].text) + 1 for i in range(told.start) if _is_text(parts, i))
        if inside:
            title = None if told.headline is None else bare(parts.lines[told.headline].text)
            yield Entry(start=before, end=before + len("\n".join(inside)), title=title, published=on)


def _is_text(parts: Parts, i: int) -> bool:
    line = parts.lines[i]
    return line.kind == "body" and line.text != parts.title
