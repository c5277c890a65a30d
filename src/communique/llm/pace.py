"""When the next question may be sent: never more than so many a minute, and not while the endpoint asks to
wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

FIRST_WAIT = 1.0
"""Seconds before a question that failed is sent again; twice as long each time."""
LONGEST_WAIT = 60.0
LONGEST_ASKED = 600.0
"""Seconds that an endpoint may ask to wait at most; one that asks for more is taken at this."""


class Pace:
    """The pace of one run, for all its threads."""

    def __init__(
        self,
        per_minute: float | None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._gap = 60 / per_minute if per_minute else 0.0
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._lock = Lock()

    def wait(self) -> None:
        """Returns when a question may be sent."""
        with self._lock:
            now = self._clock()
            at = max(now, self._next)
            self._next = at + self._gap
        if at > now:
            self._sleep(at - now)

    def failed(self, tries: int, asked: float | None) -> None:
        """Waits after a failure, the ``tries``-th of its question; all wait where the endpoint asked to."""
        if asked is not None:
            with self._lock:
                self._next = max(self._next, self._clock() + min(asked, LONGEST_ASKED))
        else:
            self._sleep(min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT))
