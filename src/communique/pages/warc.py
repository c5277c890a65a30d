"""A WARC archive, packed or not, in; the pages among its records out.

Responses with status 200, resources and conversions (WET) count; images, scripts, feeds, redirects and the
like are passed over, as an archive is full of them. A record that is wrong is named and the others go on.
Where the archive itself is cut off or damaged, the pages before the damage still come and a failure names it.
ISO 28500 describes the format.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import urlsplit

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from communique.pages.bodies import undone
from communique.pages.ending import is_cut_off
from communique.pages.kinds import sniff
from communique.pages.making import MAX_BYTES, TOO_LARGE, make_error, make_page
from communique.pages.packing import BOMB, is_bomb
from communique.pages.source import HEAD_BYTES, Source
from communique.records import Media, Page, PageError

RECORDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
MEDIA = ("text/html", "application/xhtml+xml", "text/plain", "")
"""Types of pages; where none is named, the bytes tell."""
STEP = 1 << 20
CUT_OFF = "cut off: the archive ends in the middle of a record; fetch it again"


def read_warc(source: Source) -> Iterator[Page | PageError]:
    """The pages of an archive, in its order. Each waits until the next record shows that it is whole."""
    found, held, last = False, None, 0
    with source.open() as file:
        try:
            for record in ArchiveIterator(file, parse_http=False):
                if held is not None:
                    found = True
                    yield held
                held = None  # should reading the record fail, the page before it is not given twice
                begun = file.tell()
                held = _page(source, record)
                _pass_over(record, file, begun)
                last = record.stream_pos
        except Exception as error:  # the parser raises many kinds, all of which mean a damaged archive
            if held is not None:
                yield held
            yield make_error(source.uri, f"damaged WARC, the pages before the damage were read: {error}")
            return
        if is_cut_off(file, last):
            yield make_error(source.uri, CUT_OFF)
            return
    if held is not None:
        yield held
    elif not found:
        yield make_error(source.uri, "no page in this WARC")


def _page(source: Source, record: WarcRecord) -> Page | PageError | None:
    if not record.record_type & RECORDS:
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    uri = url or source.uri
    if url and _path(url) == "/robots.txt":
        return None
    if record.is_http:
        try:
            record.parse_http(quirks_mode=True)
        except OSError as error:
            return make_error(uri, f"a damaged answer in {source.uri}: {error}")
    if not _may_be_page(record):
        return None
    content = record.reader.read(MAX_BYTES + 1)
    if record.is_http and len(content) <= MAX_BYTES:
        headers = record.http_headers
        content = undone(content, headers.get("Content-Encoding"), headers.get("Transfer-Encoding"))
    if len(content) > MAX_BYTES:
        return make_error(uri, TOO_LARGE)
    if not content.strip():
        return make_error(uri, f"an empty page in {source.uri}")
    media = _media(record, url or "", content)
    charset = record.http_charset if record.is_http else None
    return make_page(uri, content, media, charset=charset, url=url) if media else None


def _may_be_page(record: WarcRecord) -> bool:
    """Whether a record's headers leave open that it is a page."""
    if record.is_http and (record.http_headers is None or record.http_headers.status_code != 200):
        return False
    return _type(record) in MEDIA


def _media(record: WarcRecord, url: str, content: bytes) -> Media | None:
    """Which kind of page a record is; ``None`` where its bytes are none."""
    kind = sniff(_path(url), content[:HEAD_BYTES])
    if kind in ("binary", "feed", "sitemap", "zip"):
        return None
    if _type(record) == "text/plain":
        return "html" if kind == "html" else "text"
    if _type(record):
        return "html"
    return kind if kind == "html" or kind == "text" else None


def _type(record: WarcRecord) -> str:
    said = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return str(said or "").split(";")[0].strip().lower()


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _pass_over(record: WarcRecord, file: BinaryIO, begun: int) -> None:
    """Goes to the end of a large record step by step, and stops where it inflates without end."""
    passed = 0
    while record.content_length > MAX_BYTES and (step := record.consume(STEP)):
        passed += step
        if is_bomb(passed, file.tell() - begun):
            raise OSError(BOMB)
