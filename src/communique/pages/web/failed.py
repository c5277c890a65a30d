"""Why something could not be fetched, as an exception inside ``web``; outside it is a ``PageError``."""

from __future__ import annotations


class FetchError(Exception):
    """A reason in words. ``passing`` where asking again may help."""

    def __init__(self, reason: str, *, passing: bool = False) -> None:
        super().__init__(reason)
        self.passing = passing
