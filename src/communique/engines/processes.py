"""A crew of worker processes: pages come in, answers go out in the order of the pages.

A pool of the standard library breaks as a whole when one of its processes dies. Here each worker has a pipe
of its own and answers page by page, so that the page that killed it is known: it is named, a new worker takes
over, and the rest goes on.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.forkserver
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from communique.engines.attempt import failure
from communique.engines.worker import serve
from communique.records import Page, PageError

T = TypeVar("T")

PARCEL = 4
"""Pages sent to a worker at once. 60 news pages on two busy cores took 14.8 s at 1, where workers wait for
the parent; 13.0 s at 4; 24.5 s at 8, where one is left alone with the last parcel."""
PARCEL_BYTES = 4_000_000
"""A parcel is closed when its pages weigh this much, so that large pages do not wait for each other."""
AHEAD = 8
"""Parcels a worker that may be read and not yet handed out, done or not: what bounds memory."""


LOADED = "communique.engines.loaded"
"""What the process is to import from which workers are forked."""
_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
_CONTEXT = multiprocessing.get_context("forkserver") if _FORKS else multiprocessing.get_context("spawn")


class CannotStartError(RuntimeError):
    """Worker processes die before they are ready; the message says what to do."""

    def __init__(self, exit_status: int | None) -> None:
        super().__init__(
            f"worker processes cannot be started (exit status {exit_status}). In a script, call build() "
            'under `if __name__ == "__main__":`, or use jobs=1 (--jobs 1)'
        )


class _Place(Generic[T]):
    """The place of one page in the order of answers, empty until its answer is there."""

    def __init__(self, page: Page | PageError) -> None:
        self.page = page
        self.answer: T | PageError | None = None


class _Worker(Generic[T]):
    """A process, the pipe to it, and the places whose answers it owes."""

    def __init__(self, work: Callable[[Page], T | PageError]) -> None:
        self.pipe, other_end = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=serve, args=(other_end, work), daemon=True)
        self.process.start()
        other_end.close()
        self.owed: deque[_Place[T]] = deque()
        self.ready = False

    def send(self, parcel: list[_Place[T]]) -> None:
        """Gives an idle worker pages. One that has died meanwhile shows it in its pipe."""
        self.owed.extend(parcel)
        try:
            self.pipe.send([place.page for place in parcel])
        except (BrokenPipeError, ConnectionResetError):
            return

    def stop(self) -> None:
        """Ends the process, whatever it is at."""
        self.process.terminate()
        self.process.join()
        self.process.close()
        self.pipe.close()


def prepare() -> None:
    """Begins to load, beside this process, what reading needs, where workers can be forked from a process
    that has it: workers begun later share it. Returns at once.

    That process loads once for all of them (3.6 CPU seconds, 200 MB) and ends with this one.
    """
    if _FORKS:
        multiprocessing.set_forkserver_preload([LOADED])
        multiprocessing.forkserver.ensure_running()


class Crew(Generic[T]):
    """Several workers and the order of the pages they are at. ``close`` ends them."""

    def __init__(self, work: Callable[[Page], T | PageError], size: int) -> None:
        self._work = work
        self._size = size
        self._workers: list[_Worker[T]] = []

    def run(self, pages: Iterator[Page | PageError]) -> Iterator[T | PageError]:
        """The answers for all pages, in order."""
        order: deque[_Place[T]] = deque()
        exhausted = False
        while True:
            while not exhausted and self._has_room(order):
                parcel: list[_Place[T]] = [_Place(page) for page in _parcel(pages)]
                exhausted = not parcel
                if parcel:
                    order.extend(parcel)
                    self._idle().send(parcel)
            while order and order[0].answer is not None:
                yield order.popleft().answer  # type: ignore[misc]  # just seen not to be None
            if not order and exhausted:
                return
            if any(worker.owed for worker in self._workers):  # not so where all had waited for one slow page
                self._collect()

    def close(self) -> None:
        """Ends all workers."""
        while self._workers:
            self._workers.pop().stop()

    def _has_room(self, order: deque[_Place[T]]) -> bool:
        """Whether somebody has nothing to do and not too much is waiting already."""
        busy = sum(1 for worker in self._workers if worker.owed)
        return busy < self._size and len(order) < AHEAD * PARCEL * self._size

    def _idle(self) -> _Worker[T]:
        """A worker that has nothing to do; a new one where all have."""
        for worker in self._workers:
            if not worker.owed:
                return worker
        self._workers.append(_Worker(self._work))
        return self._workers[-1]

    def _collect(self) -> None:
        """Waits for answers and puts each in its place."""
        by_pipe = {worker.pipe: worker for worker in self._workers if worker.owed}
        for pipe in wait(list(by_pipe)):
            assert isinstance(pipe, Connection)
            worker = by_pipe[pipe]
            try:
                answer = pipe.recv()
            except (EOFError, ConnectionResetError):
                self._replace(worker)
                continue
            if worker.ready:
                worker.owed.popleft().answer = answer
            worker.ready = True

    def _replace(self, dead: _Worker[T]) -> None:
        """Names the page a worker died of and gives the rest of its parcel to a new one."""
        dead.process.join()
        if not dead.ready:
            raise CannotStartError(dead.process.exitcode)
        fatal = dead.owed.popleft()
        fatal.answer = failure(
            fatal.page, f"the process that worked on it died (exit status {dead.process.exitcode})"
        )
        self._workers.remove(dead)
        rest = list(dead.owed)
        dead.stop()
        if rest:
            heir = _Worker(self._work)
            self._workers.append(heir)
            heir.send(rest)


def _parcel(pages: Iterator[Page | PageError]) -> list[Page | PageError]:
    """The next few pages."""
    parcel: list[Page | PageError] = []
    weight = 0
    for page in islice(pages, PARCEL):
        parcel.append(page)
        weight += len(page.content) if isinstance(page, Page) else 0
        if weight >= PARCEL_BYTES:
            break
    return parcel
