"""Who reads: the built-in coder, another one in its place, or another one where it is asked to. Pages in,
their work out, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from threading import Lock
from typing import TYPE_CHECKING

from communique.engines.local import run
from communique.engines.processes import prepare
from communique.records import Article, Page, PageError, identify

if TYPE_CHECKING:
    from communique.coders import Coder
    from communique.pipeline import Work

Wanted = Callable[["Work"], bool]
"""Whether the built-in coder's work on a page is to be done again by the other one."""


@dataclass(frozen=True)
class Left:
    """A page that the other coder should have read and did not, and why: its budget is spent, its server is
    away."""

    reason: str
    first: Work | None = None
    """What the built-in coder made of it, where that was asked first."""


@dataclass
class Gain:
    """What came of reading pages again, in counts."""

    pages: int = 0
    before: int = 0
    """Reports that the built-in coder found in them."""
    after: int = 0
    """Reports that the other one found."""
    same: int = 0
    """Reports that both found: the same words tell the same deed."""
    _lock: Lock = field(default_factory=Lock)

    def add(self, first: Work, again: Work) -> None:
        """Counts a page."""
        before, after = ({report.id for report in work.reports} for work in (first, again))
        with self._lock:
            self.pages += 1
            self.before += len(before)
            self.after += len(after)
            self.same += len(before & after)


@dataclass(frozen=True)
class Reading:
    """Who reads. ``coder`` None is the built-in one alone; with ``wanted``, the other one reads only what the
    built-in one's work is wanted to be read again."""

    coder: Coder | None = None
    wanted: Wanted | None = None
    gain: Gain = field(default_factory=Gain)
    """What the other coder's reading changed, where the built-in one read first."""

    @property
    def name(self) -> str | None:
        """What the reader is known by where it is not the built-in coder alone."""
        if self.coder is None:
            return None
        return f"{'both:' if self.wanted else ''}{self.coder.name}"

    def works(
        self, pages: Iterable[Page | PageError], jobs: int, *, sift: bool = False
    ) -> Iterator[Work | PageError | Left]:
        """What is read from each page; with ``sift`` only from those that are worth it.

        Nothing is loaded, and no process begun, before there is a page to read.
        """
        to_read = iter(pages)
        first = next(to_read, None)
        if first is None:
            return
        if jobs > 1:
            prepare()
        yield from self._works(chain([first], to_read), jobs, sift)

    def _works(
        self, pages: Iterable[Page | PageError], jobs: int, sift: bool
    ) -> Iterator[Work | PageError | Left]:
        from communique import pipeline

        work, read = (pipeline.sifted, pipeline.sifted_read) if sift else (pipeline.work, pipeline.read)
        if self.coder is None:
            return run(pages, jobs, work)
        from communique.engines.threads import in_threads

        if self.wanted is None:
            return in_threads(run(pages, jobs, read), self.coder.at_once, self._code)
        return in_threads(run(pages, jobs, work), self.coder.at_once, self._code_again)

    def _code(self, article: Article | PageError) -> Work | PageError | Left:
        from communique import coders
        from communique.coders.working import work

        if isinstance(article, PageError):
            return article
        assert self.coder is not None
        try:
            return work(article, self.coder)
        except coders.StopError as reason:
            return Left(str(reason))
        except Exception as error:
            told = f"{type(error).__name__}: {error}"
            failed = f"the coder failed on it, which is a fault of the coder ({told})"
            return PageError(id=identify("x", article.uri, failed), uri=article.uri, reason=failed)

    def _code_again(self, first: Work | PageError) -> Work | PageError | Left:
        assert self.wanted is not None
        if isinstance(first, PageError) or not self.wanted(first):
            return first
        again = self._code(first.article)
        if isinstance(again, PageError | Left):
            return Left(again.reason, first)
        self.gain.add(first, again)
        return again
