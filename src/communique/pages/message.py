"""A message in the form of RFC 5322 in, such as a page that a browser saved as one file (MHTML, RFC 2557) or
a newsletter from a mailbox; the page in it out.

The first part of HTML is the page, else the first of plain text; pictures and styles are passed over.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage

from communique.pages.address import ADDRESS
from communique.pages.making import MAX_BYTES, TOO_LARGE, make_error, make_page, under_title
from communique.pages.source import Source
from communique.records import Page, PageError

MAX_MESSAGE = 100_000_000
"""Bytes of the largest message that is read: pictures are in it."""
NO_PART = "a message without a part of text or HTML; save the page as HTML"
FROM_BROWSERS = "Snapshot-Content-Location"
"""The header in which browsers keep a saved page's address; the message's date is then that of saving."""


def read_message(source: Source) -> Iterator[Page | PageError]:
    """The page of a message."""
    with source.open() as file:
        data = file.read(MAX_MESSAGE + 1)
    if len(data) > MAX_MESSAGE:
        yield make_error(source.uri, TOO_LARGE)
        return
    try:
        yield _read(source, email.message_from_bytes(data, policy=email.policy.default))
    except Exception as error:  # the parser raises many kinds, all of which mean a damaged message
        yield make_error(source.uri, f"a damaged message: {type(error).__name__}")


def _read(source: Source, message: EmailMessage) -> Page | PageError:
    for media in ("text/html", "text/plain"):
        for part in message.walk():
            if part.get_content_type() == media:
                return _page(source, message, part)
    return make_error(source.uri, NO_PART)


def _page(source: Source, message: EmailMessage, part: EmailMessage) -> Page | PageError:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or len(content) > MAX_BYTES:
        return make_error(source.uri, TOO_LARGE)
    address = str(message.get(FROM_BROWSERS) or part.get("Content-Location") or "").strip()
    url = address if ADDRESS.match(address) else source.url
    charset = part.get_content_charset()
    published = source.published if FROM_BROWSERS in message else str(message.get("Date") or "") or None
    if part.get_content_type() == "text/html":
        return make_page(source.uri, content, "html", charset=charset, url=url, published=published)
    try:
        text = content.decode(charset or "utf-8", "replace")
    except LookupError:
        text = content.decode("utf-8", "replace")
    told = under_title(str(message.get("Subject") or ""), text).encode("utf-8", "surrogatepass")
    return make_page(source.uri, told, "text", charset="utf-8", url=url, published=published)
