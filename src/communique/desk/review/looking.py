"""Who is shown which event comes in; out, the events that somebody else is looking at, so that two reviewers
are not given the same one.

Nothing is locked: whoever asks for an event by its address gets it; the review tells who decided meanwhile.
"""

from __future__ import annotations

import threading

LOOKS = 600.0
"""Seconds after which somebody who has been shown an event no longer counts as looking at it."""


class Looking:
    """The event that each reviewer was shown last."""

    def __init__(self) -> None:
        self._shown: dict[str, tuple[str, float]] = {}
        self._lock = threading.Lock()

    def note(self, who: str, event: str, now: float) -> None:
        """Notes that ``who`` is shown an event at ``now`` (seconds)."""
        with self._lock:
            self._shown[who] = event, now

    def elsewhere(self, who: str, now: float) -> tuple[str, ...]:
        """The events that others are looking at."""
        with self._lock:
            others = [each for name, each in self._shown.items() if name != who]
        return tuple(sorted({event for event, since in others if now - since < LOOKS}))
