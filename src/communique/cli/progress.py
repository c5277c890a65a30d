"""The tally of a build comes in after every page; what is shown of it goes to standard error.

On a terminal a line that changes in place; elsewhere a plain line every few seconds, for logs.
"""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from communique.cli.output import interactive, say
from communique.exchange.saying import counted

if TYPE_CHECKING:
    from rich.status import Status

    from communique.engines import Tally

LINE_EVERY = 5.0
"""Seconds between plain lines."""
CHANGE_EVERY = 0.1
"""Seconds between changes of the line on a terminal."""


class Progress:
    """Shows how far a build has come, while it is entered."""

    def __init__(self) -> None:
        self._begun = self._last = time.monotonic()
        self._status: Status | None = None

    def __enter__(self) -> Self:
        if interactive():
            from rich.console import Console

            self._status = Console(stderr=True, highlight=False, markup=False).status("reading pages")
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._status is not None:
            self._status.stop()

    def __call__(self, tally: Tally) -> None:
        """Takes note of a tally, and shows it when it is time to."""
        now = time.monotonic()
        if now - self._last < (CHANGE_EVERY if self._status else LINE_EVERY) and not tally.merging:
            return
        self._last = now
        line = describe(tally, now - self._begun)
        if self._status is not None:
            self._status.update(line)
        elif now - self._begun >= LINE_EVERY:
            say(line)


def describe(tally: Tally, seconds: float) -> str:
    """A tally on one line."""
    if tally.merging:
        return f"{counted(tally.pages, 'page')} read; making events"
    parts = [counted(tally.pages, "page"), f"{tally.new:,} new"]
    parts += [f"{tally.recoded:,} coded again"] if tally.recoded else []
    parts += [f"{tally.errors:,} not readable"] if tally.errors else []
    parts += [
        f"{tally.reports:,} reports",
        f"{(tally.new + tally.recoded) / max(seconds, 0.001):.1f} pages/s",
    ]
    return ", ".join(parts)
