"""Bytes and what the carrier says of them in, a page or a named failure out. All readers make theirs here."""

from __future__ import annotations

import hashlib

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
    """A page whose id depends on its bytes and its URL only, so that moving a file changes nothing."""
    sha256 = hashlib.sha256(content).hexdigest()
    return Page(
        id=identify("p", sha256, url or ""),
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
