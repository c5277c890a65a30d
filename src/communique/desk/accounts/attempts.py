"""Wrong passwords come in; how long whoever gave them must wait for the next try goes out.

After a few, each further one doubles the wait. It counts by name and address together, so that nobody is kept
out by a stranger who guesses; and, more patiently, by address alone, for whoever tries many names.
"""

from __future__ import annotations

import threading
from typing import NamedTuple

FREE = 3
"""Wrong passwords of one name from one address before there is a wait."""
FREE_OF_ADDRESS = 20
"""Wrong passwords of one address, over all names, before there is a wait."""
LONGEST = 300.0
"""Seconds that anybody waits at most."""
FORGOTTEN = 3600.0
"""Seconds after which wrong passwords no longer count."""
MOST = 10_000
"""Names and addresses that are remembered at once."""


class Failures(NamedTuple):
    """How often a password was wrong, and when last (seconds since 1970)."""

    number: int
    last: float


class Attempts:
    """The wrong passwords of the last hour."""

    def __init__(self) -> None:
        self._failures: dict[tuple[str, str], Failures] = {}
        self._lock = threading.Lock()

    def wait(self, name: str, address: str, now: float) -> float:
        """Seconds until the next try counts; 0 where it may be made."""
        with self._lock:
            return max(self._wait(key, free, now) for key, free in _keys(name, address))

    def failed(self, name: str, address: str, now: float) -> None:
        """Notes a wrong password."""
        with self._lock:
            if len(self._failures) >= MOST:
                self._forget(now)
            for key, _ in _keys(name, address):
                before = self._known(key, now)
                self._failures[key] = Failures(before.number + 1, now)

    def succeeded(self, name: str, address: str) -> None:
        """Forgets the wrong ones of that name from that address."""
        with self._lock:
            self._failures.pop(_keys(name, address)[0][0], None)

    def _wait(self, key: tuple[str, str], free: int, now: float) -> float:
        known = self._known(key, now)
        if known.number < free:
            return 0.0
        return max(0.0, known.last + min(LONGEST, 2.0 ** min(known.number - free, 20)) - now)

    def _known(self, key: tuple[str, str], now: float) -> Failures:
        known = self._failures.get(key, Failures(0, now))
        return known if now - known.last < FORGOTTEN else Failures(0, now)

    def _forget(self, now: float) -> None:
        """Drops what no longer counts, and where that is not enough the oldest half."""
        newest = sorted(self._failures.items(), key=lambda each: each[1].last)[-MOST // 2 :]
        self._failures = {key: each for key, each in newest if now - each.last < FORGOTTEN}


def _keys(name: str, address: str) -> tuple[tuple[tuple[str, str], int], ...]:
    return ((name.strip().casefold(), address), FREE), (("", address), FREE_OF_ADDRESS)
