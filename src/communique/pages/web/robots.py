"""An address in; out, whether its host's robots.txt lets us fetch it (RFC 9309)."""

from __future__ import annotations

import logging
from collections.abc import Callable

from protego import Protego

from communique.pages.bodies import undone
from communique.pages.web.agent import AGENT
from communique.pages.web.asking import Answer
from communique.pages.web.failed import FetchError
from communique.pages.web.manners import Manners, host

MAX_ROBOTS = 512_000
"""Bytes of a robots.txt that are read; the RFC asks for at least 500 KiB."""

log = logging.getLogger("communique.fetch")


class Robots:
    """Asks each host once for its rules, keeps to them and logs what they were."""

    def __init__(self, get: Callable[[str], Answer], manners: Manners) -> None:
        self._get, self._manners = get, manners
        self._rules: dict[str, Protego | str] = {}

    def check(self, url: str) -> None:
        """Raises FetchError where the address must not be fetched."""
        there = host(url)
        if there not in self._rules:
            self._rules[there] = self._ask(there)
        rules = self._rules[there]
        if isinstance(rules, str):
            raise FetchError(rules)
        if not rules.can_fetch(url, AGENT):
            log.info("%s: forbidden by robots.txt", url)
            raise FetchError(f"not fetched: {there}/robots.txt forbids it")

    def _ask(self, there: str) -> Protego | str:
        """The rules of a host, or why nothing of it may be fetched: where they cannot be had, they may forbid
        it."""
        try:
            answer = self._get(f"{there}/robots.txt")
        except FetchError as error:
            return str(error)
        if answer.status == 429 or answer.status >= 500:
            log.info("%s/robots.txt: %s %s, so nothing is fetched", there, answer.status, answer.reason)
            return f"not fetched: {there}/robots.txt answers {answer.status} {answer.reason}; try again later"
        found = answer.status == 200
        text = undone(answer.body, answer.headers.get("Content-Encoding"))[:MAX_ROBOTS] if found else b""
        rules = Protego.parse(text.decode("utf-8", "replace"))
        delay = rules.crawl_delay(AGENT)
        self._manners.slow_down(there, delay)
        told = f"{len(text)} bytes" if found else "no rules"
        log.info("%s/robots.txt: %s, %s, delay %s", there, answer.status, told, delay or "none")
        return rules
