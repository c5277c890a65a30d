"""Pages in; out, in the same order, what a function makes of each, in this process or on several cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import TypeVar

from communique.engines.attempt import attempt
from communique.engines.processes import Crew
from communique.records import Page, PageError

T = TypeVar("T")


def cores() -> int:
    """How many cores can work at once on this machine, as far as this process may use it."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    pages: Iterable[Page | PageError], jobs: int, work: Callable[[Page], T | PageError]
) -> Iterator[T | PageError]:
    """Calls ``work``, a pure function of a module, for every page.

    What is a PageError already is passed on in its place. With ``jobs`` above 1 that many processes are
    started; what waits in memory is bounded, however many pages there are.
    """
    if jobs <= 1:
        for page in pages:
            yield attempt(work, page)
        return
    with closing(Crew(work, jobs)) as crew:
        yield from crew.run(iter(pages))
