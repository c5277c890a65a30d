"""Sources and links in, pages and named failures out: what feeds only name is fetched if that is allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from communique.pages.extra import FETCHING_NEEDS
from communique.pages.making import make_error
from communique.pages.source import Link, Source
from communique.pages.web.choices import Web
from communique.records import Page, PageError

if TYPE_CHECKING:
    from communique.pages.web.fetching import Fetcher

MAX_DEPTH = 3
"""How many steps from what the user named: an index of site maps, a site map, a page."""
NOT_FETCHED = "named by {} and not fetched; --fetch fetches what feeds and site maps name"
TOO_DEEP = f"named by feeds that name feeds, more than {MAX_DEPTH} deep"

Read = Callable[[Source], Iterator[Page | Link | PageError]]


class Following:
    """Reads sources, fetches links, no address twice. The parts that fetch are loaded when one is fetched."""

    def __init__(self, read: Read, web: Web, fetcher: Fetcher | None = None) -> None:
        self._read, self._web, self._fetcher = read, web, fetcher
        self._seen: set[str] = set()

    def pages(self, source: Source) -> Iterator[Page | PageError]:
        """The pages of a source that the user named."""
        yield from self._pages(source, self._web.follow, 0)

    def fetched(self, link: Link) -> Iterator[Page | PageError]:
        """The pages at an address that the user named, and where it is a feed at those that it names."""
        yield from self._fetched(link, 0)

    def _pages(self, source: Source, allowed: bool, depth: int) -> Iterator[Page | PageError]:
        for item in self._read(source):
            if not isinstance(item, Link):
                yield item
            elif not allowed:
                yield make_error(item.url, NOT_FETCHED.format(source.uri))
            elif depth >= MAX_DEPTH:
                yield make_error(item.url, TOO_DEEP)
            else:
                yield from self._fetched(item, depth + 1)

    def _fetched(self, link: Link, depth: int) -> Iterator[Page | PageError]:
        if link.url in self._seen:
            return
        self._seen.add(link.url)
        try:
            self._fetcher = self._fetcher or _fetcher(self._web)
        except ImportError:
            yield make_error(link.url, FETCHING_NEEDS)
            return
        except OSError as error:
            yield make_error(link.url, f"not fetched: the archive cannot be read: {error}")
            return
        source = self._fetcher.fetch(link)
        if isinstance(source, PageError):
            yield source
        else:
            yield from self._pages(source, True, depth)


def _fetcher(web: Web) -> Fetcher:
    from communique.pages.web.fetching import Fetcher

    return Fetcher(web)
