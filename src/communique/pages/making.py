"""Bytes and what the carrier says of them in, a page or a named failure out. All readers make theirs here."""

from __future__ import annotations

import hashlib
from html import escape

from communique.records import Media, Page, PageError, identify

MAX_BYTES = 20_000_000
"""The largest page that is read, in bytes; the largest of 990 saved pages has 1.6 million."""

TOO_LARGE = (
    f"larger than {MAX_BYTES // 1_000_000} MB, which no news page is; split it, one page a file or line"
)
EMPTY = "empty: there is nothing to read; save the page again"


def make_page(
    uri: str,
    content: bytes,
    media: Media,
    *,
    charset: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Page:
    """A page whose id depends on its bytes, its URL and the claims that change how it is read.

    Moving a file changes nothing, and of two readings of the same bytes neither hides the other.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    return Page(
        id=identify("p", sha256, url or "", media, charset or "", published or ""),
        uri=uri,
        sha256=sha256,
        content=content,
        media=media,
        charset=charset,
        url=url,
        published=published,
    )


def make_error(uri: str, reason: str) -> PageError:
    """A failure that names the input and says why; ``uri`` may end in ``:LINE`` or a record's URL."""
    return PageError(id=identify("x", uri, reason), uri=uri, reason=reason)


def under_title(title: str | None, text: str) -> str:
    """Plain text that opens with its title, for carriers that keep the two apart."""
    told = " ".join(title.split()) if title else ""
    return f"{told}\n\n{text}" if told and not text.lstrip().startswith(told) else text


def framed(title: str | None, fragment: str) -> str:
    """A page around an article's markup, for carriers that keep only that."""
    told = escape(" ".join(title.split())) if title else ""
    heading = f"<h1>{told}</h1>\n" if told else ""
    return (
        f"<!DOCTYPE html>\n<html><head><title>{told}</title></head>\n"
        f"<body><article>\n{heading}{fragment}\n</article></body></html>\n"
    )
