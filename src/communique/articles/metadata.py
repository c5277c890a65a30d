"""The head of an HTML page in, what it says of the article out: headline, site, authors and dates,
unweighed."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

import lxml.html

from communique.articles.credited import credited
from communique.articles.dates.tags import labelled, tagged
from communique.articles.headlines import headline

DATE_TAGS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "article.published",
    "og:article:published_time",
)
"""Names of ``meta`` tags for the date of publication, the most trusted first."""

LOOSE = frozenset(["class", "date", "dated", "dc.date", "time"])
"""Names of tags and marks that stand on other dates, too: beside them more is looked for."""


class Metadata(NamedTuple):
    """What the head of a page says; ``dates`` are pairs of a tag's name and its text, the most trusted
    first."""

    title: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()


def metadata(tree: lxml.html.HtmlElement, url: str | None) -> Metadata:
    """What a page says of itself in JSON-LD, ``meta`` tags and ``time`` elements, and what htmldate
    makes of it."""
    tags = _meta(tree)
    linked = list(_json_ld(tree))
    site = tags.get("og:site_name") or tags.get("application-name")
    return Metadata(
        headline(_titles(tree, tags, linked), _headings(tree), site, url),
        site,
        tuple(dict.fromkeys(_authors(tags, linked))) or credited(tree),
        tuple(_dates(tree, tags, linked, url)),
    )


def _titles(
    tree: lxml.html.HtmlElement, tags: dict[str, str], linked: list[dict[str, object]]
) -> tuple[str, ...]:
    """The titles of the page's head, the most trusted first."""
    found = [tags.get("og:title"), *(_text(each.get("headline")) for each in linked)]
    found += [tags.get("twitter:title"), *(title.text_content() for title in tree.iter("title"))][:2]
    return tuple(" ".join(html.unescape(title).split()) for title in found if title and title.strip())


def _headings(tree: lxml.html.HtmlElement) -> tuple[tuple[str, str], ...]:
    texts = ((each.tag, " ".join(each.text_content().split())) for each in tree.iter("h1", "h2", "h3"))
    return tuple((tag, text) for tag, text in texts if text)


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = (tag.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _json_ld(tree: lxml.html.HtmlElement) -> Iterator[dict[str, object]]:
    """The objects of the page's JSON-LD, those inside a graph or a list too."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                data = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            rows = data if isinstance(data, list) else [data]
            for row in rows:
                if isinstance(row, dict):
                    yield row
                    graph = row.get("@graph")
                    yield from (
                        (each for each in graph if isinstance(each, dict)) if isinstance(graph, list) else ()
                    )


def _authors(tags: dict[str, str], linked: list[dict[str, object]]) -> Iterator[str]:
    for row in linked:
        authors = row.get("author")
        for each in authors if isinstance(authors, list) else [authors]:
            name = _text(each.get("name") if isinstance(each, dict) else each)
            if name and isinstance(each, dict) and each.get("@type", "Person") in ("Person", ["Person"]):
                yield name
    name = tags.get("author")
    if name and not name.startswith("http"):
        yield from (part.strip() for part in re.split(r",| and ", name) if part.strip())


def _dates(
    tree: lxml.html.HtmlElement, tags: dict[str, str], linked: list[dict[str, object]], url: str | None
) -> Iterator[tuple[str, str]]:
    linked_dates = (_text(row.get("datePublished")) for row in linked)
    found = [("datePublished", date) for date in linked_dates if date]
    found += [(name, tags[name]) for name in DATE_TAGS if name in tags]
    found += tagged(tree)
    yield from found
    if all(name in LOOSE for name, _ in found):
        if date := labelled(tree):
            yield "labelled", date
        if guess := _guessed(tree, url):
            yield "htmldate", guess


def _guessed(tree: lxml.html.HtmlElement, url: str | None) -> str | None:
    """What htmldate makes of a page, loaded with the first that does not say its date: it takes a fifth of a
    second, and three fourths of the time in which metadata are read."""
    from htmldate import find_date

    return find_date(tree, original_date=True, extensive_search=False, url=url)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
