"""A site map, or an index of site maps, in; the addresses it names out, with the dates of a news site map.

(sitemaps.org, protocol 0.9; news: schemas Google 0.9. ``lastmod`` is when a page changed, not when it was
published, and is not taken.) A damaged map gives what it names before the damage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, cast
from xml.etree import ElementTree

from communique.pages.address import absolute
from communique.pages.making import make_error
from communique.pages.source import Link, Source
from communique.records import PageError

MAX_BYTES = 50 * 1024 * 1024
"""The protocol's own limit for one map, unpacked."""


def read_sitemap(source: Source) -> Iterator[Link | PageError]:
    """The links of a site map, in its order."""
    found = False
    try:
        with source.open() as file:
            for element in _entries(file):
                found = True
                yield _link(source, element)
    except ElementTree.ParseError as error:
        yield make_error(source.uri, f"a damaged site map, read as far as the damage: {error}")
        return
    if not found:
        yield make_error(source.uri, "a site map without addresses")


def _entries(file: BinaryIO) -> Iterator[ElementTree.Element]:
    """Its ``url`` and ``sitemap`` elements. No entity of its own is expanded beyond what expat allows."""
    parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(("start", "end"))
    read, root = 0, None
    while part := file.read(1 << 16):
        read += len(part)
        if read > MAX_BYTES:
            raise ElementTree.ParseError("larger than 50 MB, which the protocol forbids")
        parser.feed(part)
        for event, element in cast(Iterator[tuple[str, ElementTree.Element]], parser.read_events()):
            if root is None:
                root = element
            if event == "end" and _name(element) in ("url", "sitemap"):
                yield element
                root.clear()
    parser.close()


def _link(source: Source, element: ElementTree.Element) -> Link | PageError:
    told = {_name(part): (part.text or "").strip() for part in element.iter()}
    url = absolute(source.url, told.get("loc"))
    if url is None:
        return make_error(source.uri, f"names {told.get('loc', '')!r}, which is no address")
    return Link(url, told.get("publication_date") or None)


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
