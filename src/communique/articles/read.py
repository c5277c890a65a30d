"""A page in, the article it holds out."""

from __future__ import annotations

from communique.articles.bylines import authors
from communique.articles.comments import comments
from communique.articles.dates import published
from communique.articles.dates.evidence import Dated
from communique.articles.html import HtmlPage, read_html
from communique.articles.language import language
from communique.articles.metadata import Metadata
from communique.articles.outlets import agency, outlet
from communique.articles.parts import Parts
from communique.articles.plain import read_plain
from communique.articles.unreadable import Unreadable
from communique.records import Article, Page, identify

LEAST_LETTERS = 80
"""An article has at least so many letters; the shortest of 438 scraped pages has 909."""


MOST_LETTERS = 500_000
"""A bound for what comes after; the longest of 438 scraped pages has 2,495 letters. Set, not measured."""


def read(page: Page) -> Article:
    """The article in a page. Raises ``Unreadable`` where the page holds none."""
    parts, said = sorted_lines(page)
    reason = refused(parts)
    if reason:
        raise Unreadable(reason)
    return article(page, parts, said)


def sorted_lines(page: Page) -> HtmlPage:
    """The lines of a page by what they are, and what it says of itself. Raises ``Unreadable``."""
    return read_html(page) if page.media == "html" else HtmlPage(read_plain(page), Metadata())


def refused(parts: Parts) -> str | None:
    """Why the lines of a page are no article; nothing where they are one."""
    letters = sum(map(str.isalpha, "".join(parts.body)))
    if letters < LEAST_LETTERS:
        return "no article: only menus, notices or fragments of text"
    if letters > MOST_LETTERS:
        return f"text of {letters} letters: a book, a log or a dump, not an article"
    return None


def article(page: Page, parts: Parts, said: Metadata) -> Article:
    """The article that the sorted lines of a page make."""
    text = "\n".join(parts.body)
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
        published=published(
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
        ),
        captions=parts.captions,
        comments=comments(parts.comments),
        left_out=parts.left_out,
    )
