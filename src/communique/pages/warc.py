"""A WARC archive, compressed or not, in; the pages among its records out.

Responses with status 200, resources and conversions (WET) count; images, scripts, redirects and the like are
passed over, as an archive is full of them. Where the archive is cut off or damaged, the pages before the
damage still come and a failure names it. ISO 28500 describes the format.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from communique.pages.making import MAX_BYTES, TOO_LARGE, make_error, make_page
from communique.pages.sources import Source
from communique.records import Media, Page, PageError

RECORDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
GZIP = b"\x1f\x8b"
MEDIA: dict[str, Media] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}


def read_warc(source: Source) -> Iterator[Page | PageError]:
    """The pages of an archive, in its order. Each waits until the next record shows that it is whole."""
    found, held, last = False, None, 0
    with source.path.open("rb") as file:
        try:
            for record in ArchiveIterator(file, auto_decode="all"):
                if held is not None:
                    found = True
                    yield held
                held = None  # should reading the record fail, the page before it is not given twice
                held = _page(source, record)
                last = record.stream_pos
        except Exception as error:  # the parser raises many kinds, all of which mean a damaged archive
            if held is not None:
                yield held
            yield make_error(source.uri, f"damaged WARC, the pages before the damage were read: {error}")
            return
        if _is_cut_off(file, last):
            yield make_error(
                source.uri, "cut off: the archive ends in the middle of a record; fetch it again"
            )
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
    media = _media(record)
    if media is None:
        return None
    content = record.reader.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        return make_error(uri, TOO_LARGE)
    if not content.strip():
        return make_error(uri, f"an empty page in {source.uri}")
    charset = record.http_charset if record.is_http else None
    return make_page(uri, content, media, charset=charset, url=url)


def _media(record: WarcRecord) -> Media | None:
    """Whether a record is a page and of which kind; ``None`` for all else."""
    if record.is_http:
        status = record.http_headers.status_code if record.http_headers else None
        if status != 200:
            return None
        kind = record.http_content_type or ""
    else:
        kind = record.headers.get("Content-Type") or ""
    return MEDIA.get(kind.split(";")[0].strip().lower())


def _is_cut_off(file: BinaryIO, last: int) -> bool:
    """Whether the record that starts at byte ``last`` is incomplete, about which the parser keeps silent."""
    file.seek(0)
    if file.read(2) != GZIP:
        return _plain_is_cut_off(file)
    file.seek(last)
    file.seek(last if file.read(2) == GZIP else 0)
    try:
        with gzip.open(file) as stream:
            while stream.read(1 << 20):
                pass
    except (EOFError, zlib.error, OSError):
        return True
    return False


def _plain_is_cut_off(file: BinaryIO) -> bool:
    """Every record ends in two line breaks."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 3))
    return file.read() != b"\n\r\n"
