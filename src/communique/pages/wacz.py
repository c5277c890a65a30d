"""A ZIP file in; the pages of the WARC archives in it out, if it is a WACZ (the collections of Webrecorder's
tools; specs.webrecorder.net/wacz), else a failure that says what it is.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from communique.pages.making import make_error
from communique.pages.packing import BOMB, is_bomb
from communique.pages.source import Source
from communique.pages.warc import read_warc
from communique.records import Page, PageError

ARCHIVE = re.compile(r"(?:^|/)archive/[^/]+\.warc(?:\.gz|\.zst)?$", re.IGNORECASE)

NO_WACZ = "a ZIP archive or an office document, not a page; unpack it, or save the page as text or HTML"


def read_zip(source: Source) -> Iterator[Page | PageError]:
    """The pages of a WACZ file."""
    try:
        with source.open() as file, zipfile.ZipFile(file) as archive:
            members = sorted(
                (member for member in archive.infolist() if ARCHIVE.search(member.filename)),
                key=lambda member: member.filename,
            )
            for member in members:
                yield from _member(source, archive, member)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        yield make_error(source.uri, f"a damaged ZIP archive: {error}")
        return
    if not members:
        yield make_error(source.uri, NO_WACZ)


def _member(source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Page | PageError]:
    uri = f"{source.uri}!{member.filename}"
    if is_bomb(member.file_size, member.compress_size):
        yield make_error(uri, BOMB)
        return
    name = PurePosixPath(member.filename).name
    yield from read_warc(Source(uri, name, lambda: archive.open(member)))  # type: ignore[arg-type, return-value]
