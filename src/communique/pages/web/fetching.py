"""A link in, the source that is fetched, or a failure that says why not, out."""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping
from urllib.parse import urlsplit

import httpx

from communique.pages.address import ADDRESS, absolute
from communique.pages.bodies import undone
from communique.pages.making import EMPTY, MAX_BYTES, TOO_LARGE, make_error
from communique.pages.source import Link, Source
from communique.pages.web.archive import Archive
from communique.pages.web.asking import Answer, ask
from communique.pages.web.choices import Web
from communique.pages.web.clock import Clock
from communique.pages.web.failed import FetchError
from communique.pages.web.manners import Manners
from communique.pages.web.robots import Robots
from communique.records import PageError

MAX_REDIRECTS = 5
"""As many as RFC 9309 asks for."""
REDIRECTS = frozenset((301, 302, 303, 307, 308))
ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".xhtml", "text/plain": ".txt"}

log = logging.getLogger("communique.fetch")


class Fetcher:
    """Fetches addresses one after the other, as ``web`` allows; keeps what came where an archive is named."""

    def __init__(self, web: Web, clock: Clock = Clock()) -> None:  # noqa: B008 (it is frozen)
        self._archive = Archive(web.archive, clock) if web.archive else None
        self._manners = Manners(lambda url, headers: ask(url, headers, private=web.private), clock)
        self._robots = Robots(lambda url: self._final(url, obey=False), self._manners)

    def fetch(self, link: Link) -> Source | PageError:
        """What stands at an address. Never raises."""
        try:
            return self._fetch(link)
        except FetchError as error:
            return make_error(link.url, str(error))
        except OSError as error:
            return make_error(link.url, f"fetched, but could not be kept: {error}")

    def _fetch(self, link: Link) -> Source:
        answer = self._final(_allowed(link.url), obey=True)
        if answer.status != 200:
            raise FetchError(f"the server answers {answer.status} {answer.reason}".rstrip())
        content = undone(answer.body, answer.headers.get("Content-Encoding"))
        if len(content) > MAX_BYTES:
            raise FetchError(TOO_LARGE)
        if not content.strip():
            raise FetchError(EMPTY)
        media = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
        name = urlsplit(answer.url).path.rpartition("/")[2]
        return Source(
            link.url,
            f"{name}{ENDINGS.get(media, '')}",
            lambda: io.BytesIO(content),
            url=answer.url,
            charset=_charset(answer),
            published=link.published,
        )

    def _final(self, url: str, *, obey: bool) -> Answer:
        """What an address leads to, after its redirects. Each is checked anew, logged and kept."""
        for _ in range(MAX_REDIRECTS + 1):
            if obey:
                self._robots.check(url)
            answer = self._answer(url)
            if answer.status not in REDIRECTS:
                return answer
            target = absolute(url, answer.headers.get("Location"))
            log.info("%s: %s to %s", url, answer.status, target)
            if target is None:
                raise FetchError(f"redirects to {answer.headers.get('Location')!r}, which is no address")
            url = _allowed(target)
        raise FetchError(f"redirects more than {MAX_REDIRECTS} times")

    def _answer(self, url: str) -> Answer:
        """One answer: what is in the archive already where the server says that nothing has changed."""
        known = self._archive.latest(url) if self._archive else None
        conditions: Mapping[str, str] = known.conditions if known else {}
        answer = self._manners.ask(url, conditions)
        log.info("%s: %s %s, %d bytes", url, answer.status, answer.reason, len(answer.body))
        if self._archive:
            if answer.status == 304 and known and (kept := self._archive.again(known, answer)):
                return kept
            if answer.status == 304:
                answer = self._manners.ask(url, {})
            self._archive.keep(answer)
        return answer


def _allowed(url: str) -> str:
    """The address. Raises FetchError for one that is none of the web, or that holds a password."""
    if not ADDRESS.match(url):
        raise FetchError("only addresses that begin with http:// or https:// can be fetched")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise FetchError(f"not an address: {error}") from error
    if "@" in parts.netloc:
        raise FetchError("not fetched: the address holds a name or a password, which would be kept with it")
    return url


def _charset(answer: Answer) -> str | None:
    return httpx.Response(answer.status, headers=answer.headers).charset_encoding
