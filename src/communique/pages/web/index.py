"""What an archive's index says of an address in and out: lines of CDXJ, one for each answer that was kept.

A line is a sortable form of the address, the time, and an object of JSON, as pywb and other replay tools read
it; ``etag`` and ``modified`` in it are ours, to ask a server whether there is anything new.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where an answer lies."""

    url: str
    mime: str
    status: str
    digest: str
    length: str
    offset: str
    filename: str
    etag: str = ""
    modified: str = ""

    @property
    def conditions(self) -> dict[str, str]:
        """Headers that ask for an answer only where it would be another one (RFC 9110, 13.1)."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in headers.items() if value and value.isascii()}


def line(entry: Entry, when: datetime) -> bytes:
    """An entry as a line."""
    return f"{sortable(entry.url)} {when:%Y%m%d%H%M%S} ".encode() + msgspec.json.encode(entry) + b"\n"


def entries(path: Path) -> Iterator[Entry]:
    """The entries of an index, in its order; lines that are damaged are passed over."""
    try:
        with path.open("rb") as file:
            for told in file:
                try:
                    yield msgspec.json.decode(told.split(b" ", 2)[2], type=Entry)
                except (msgspec.MsgspecError, IndexError, UnicodeError):
                    continue
    except (FileNotFoundError, NotADirectoryError):
        return


def sortable(url: str) -> str:
    """An address with its host backwards, so that a site's lines stand together: ``org,example)/path``."""
    parts = urlsplit(url.lower())
    there = ",".join(reversed((parts.hostname or "").removeprefix("www.").split(".")))
    port = f":{parts.port}" if parts.port else ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{there}{port}){parts.path or '/'}{query}".replace(" ", "%20")
