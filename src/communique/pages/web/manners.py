"""An address in, the answer out, asked for as a guest asks: one request at a time, a pause between requests
to the same host, and where a server is busy again later, when it says or after a while.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from communique.pages.web.asking import Answer
from communique.pages.web.clock import Clock
from communique.pages.web.failed import FetchError

DELAY = 1.0
"""Seconds between the end of an answer and the next request to that host, where robots.txt asks for none."""
MAX_DELAY = 30.0
"""The longest that robots.txt can make us wait between two requests, so that none stops the work."""
TRIES = 3
FIRST_WAIT = 2.0
"""Seconds before asking again; each further time twice as long."""
MAX_WAIT = 120.0
"""The longest that is waited for a server which says when to come again."""
BUSY = frozenset((429, 500, 502, 503, 504))

Ask = Callable[[str, Mapping[str, str]], Answer]
log = logging.getLogger("communique.fetch")


class Manners:
    """Asks politely. Remembers when each host was last asked, and how often it likes to be."""

    def __init__(self, ask: Ask, clock: Clock) -> None:
        self._ask, self._clock = ask, clock
        self._free: dict[str, float] = {}
        self._delays: dict[str, float] = {}

    def slow_down(self, url: str, delay: float | None) -> None:
        """Sets the pause that the host's robots.txt asks for."""
        self._delays[host(url)] = min(max(delay or DELAY, DELAY), MAX_DELAY)

    def ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        """The answer, at the latest after ``TRIES`` requests. Raises FetchError."""
        wait = FIRST_WAIT
        for tried in range(1, TRIES + 1):
            last = tried == TRIES
            try:
                answer = self._once(url, headers)
            except FetchError as error:
                if last or not error.passing:
                    raise
                log.info("%s: %s; asking again", url, error)
                self._clock.sleep(wait)
            else:
                if last or answer.status not in BUSY:
                    return answer
                pause = self._asked_to_wait(answer)
                if pause is not None and pause > MAX_WAIT:
                    return answer
                log.info("%s: %s %s; asking again", url, answer.status, answer.reason)
                self._clock.sleep(wait if pause is None else pause)
            wait *= 2
        raise AssertionError("the last try returns or raises")

    def _once(self, url: str, headers: Mapping[str, str]) -> Answer:
        there = host(url)
        early = self._free.get(there, float("-inf")) - self._clock.elapsed()
        if early > 0:
            self._clock.sleep(early)
        try:
            return self._ask(url, headers)
        finally:
            self._free[there] = self._clock.elapsed() + self._delays.get(there, DELAY)

    def _asked_to_wait(self, answer: Answer) -> float | None:
        """Seconds, from the header Retry-After (RFC 9110, 10.2.3)."""
        told = answer.headers.get("Retry-After", "").strip()
        if told.isascii() and told.isdigit():
            return float(told[:9])
        try:
            moment = parsedate_to_datetime(told)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0.0, (moment - self._clock.now()).total_seconds())


def host(url: str) -> str:
    """Scheme, host and port of an address, for which one robots.txt speaks."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
