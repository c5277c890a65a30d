"""Things in; out, in the same order, what a function makes of each, several at a time in threads: for work
that waits for others, such as a server."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")

AHEAD = 4
"""Things a thread that may be taken and not yet given back, done or not: what bounds memory while the answer
to the first of them is waited for."""


def in_threads(things: Iterable[S], threads: int, work: Callable[[S], T]) -> Iterator[T]:
    """Calls ``work`` for every thing. An exception of it comes out in its place and ends the rest.

    When the caller ends early, what waits is not begun; what is under way is waited for, since it is paid
    for.
    """
    if threads <= 1:
        yield from map(work, things)
        return
    at_work: deque[Future[T]] = deque()
    pool = ThreadPoolExecutor(threads, "coder")
    try:
        for thing in things:
            at_work.append(pool.submit(work, thing))
            while at_work and (at_work[0].done() or len(at_work) >= AHEAD * threads):
                yield at_work.popleft().result()
        while at_work:
            yield at_work.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
