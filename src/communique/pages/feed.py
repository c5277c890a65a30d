"""An RSS or Atom feed in; out, a page for each entry that holds its article, a link for each that does not.

What an entry's ``content`` holds is the article, unless it breaks off; its ``summary`` or ``description`` is
one only where it is long. (RSS 2.0, RSS 1.0 with its modules, Atom: RFC 4287.)
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from communique.pages.address import absolute
from communique.pages.extra import NEEDS
from communique.pages.fields import MARKUP
from communique.pages.making import MAX_BYTES, TOO_LARGE, framed, make_error, make_page, under_title
from communique.pages.source import Link, Source
from communique.records import Page, PageError

LEAST_CONTENT = 200
"""Letters of ``content`` that can be an article: the shortest agency briefs have about so many. Set, not
measured."""
LEAST_SUMMARY = 900
"""Letters of a ``description`` that is more than a teaser; the shortest of 438 scraped articles has 909."""
BREAKS_OFF = re.compile(
    r"(?:\.\.\.|…|\b(?:read|see|learn) (?:more|the full .{0,40})|\bcontinue reading.{0,80})\W*$",
    re.IGNORECASE,
)
TAG = re.compile(r"<[^<>]*>")
END = 200
"""Letters at the end of a text in which it can be said that it breaks off."""


def read_feed(source: Source) -> Iterator[Page | Link | PageError]:
    """The pages and links of a feed, in its order."""
    try:
        import feedparser
    except ImportError:
        yield make_error(source.uri, f"a feed, and {NEEDS}")
        return
    with source.open() as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        yield make_error(source.uri, TOO_LARGE)
        return
    feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    for number, entry in enumerate(feed.entries, 1):
        yield _entry(source, number, entry)
    if not feed.entries:
        problem = feed.get("bozo_exception")
        yield make_error(source.uri, f"a damaged feed: {problem}" if problem else "a feed without entries")


def _entry(source: Source, number: int, entry: Any) -> Page | Link | PageError:
    url = _address(source, entry)
    published = entry.get("published") or entry.get("updated") or None  # RSS 1.0's dc:date is "updated" here
    article = _article(entry)
    uri = url or f"{source.uri}:{number}"
    if article is not None:
        title = TAG.sub("", unescape(entry.get("title") or ""))
        if MARKUP.search(article) or TAG.search(article):
            return make_page(
                uri, _bytes(framed(title, article)), "html", charset="utf-8", url=url, published=published
            )
        return make_page(
            uri, _bytes(under_title(title, article)), "text", charset="utf-8", url=url, published=published
        )
    if url is None:
        return make_error(uri, "an entry of a feed with neither an article nor an address")
    return Link(url, published)


def _article(entry: Any) -> str | None:
    contents = [one.get("value") or "" for one in entry.get("content", ())]
    content, summary = max(contents, key=len, default=""), entry.get("summary") or ""
    for text, least in ((content, LEAST_CONTENT), (summary, LEAST_SUMMARY)):
        words = unescape(TAG.sub(" ", text)).strip()
        if sum(map(str.isalpha, words)) >= least and not BREAKS_OFF.search(words[-END:]):
            return str(text)
    return None


def _address(source: Source, entry: Any) -> str | None:
    """The entry's own address: its link, else an id that is one."""
    return absolute(source.url, entry.get("link")) or absolute(None, entry.get("id"))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
