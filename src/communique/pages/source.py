"""What a carrier of pages is to its reader (a ``Source``), and an address it only names (a ``Link``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

HEAD_BYTES = 8192
"""How many of a source's first bytes are looked at."""


class Source(NamedTuple):
    """Something to read pages from, under the name that reports use for it, and what is claimed of it."""

    uri: str
    name: str
    """Its file name, or the last part of its address: the ending says what its bytes leave open."""
    open: Callable[[], BinaryIO]
    """Opens it from its start; each call anew."""
    url: str | None = None
    charset: str | None = None
    published: str | None = None

    def head(self) -> bytes:
        """Its first ``HEAD_BYTES`` bytes, or those before damage. Raises OSError where none can be read."""
        head = b""
        with self.open() as file:
            try:
                while len(head) < HEAD_BYTES and (part := file.read1(HEAD_BYTES - len(head))):  # type: ignore[attr-defined]
                    head += part
            except OSError:
                if not head:
                    raise
        return head


class Link(NamedTuple):
    """An address that a feed or a site map names instead of holding the page."""

    url: str
    published: str | None = None
    """The publication date that is claimed there, unparsed."""


def of_file(uri: str) -> Source:
    """The source that a file is."""
    path = Path(uri)
    return Source(uri, path.name, lambda: path.open("rb"))
