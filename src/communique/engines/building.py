"""Paths come in, a store that holds what their pages tell goes out: the whole work of ``communique build``.

Reading and coding go page by page, each kept as soon as it is done; merging comes last. Whatever ends the
process, the next build goes on where it was.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from communique.engines.attempt import failure
from communique.engines.fingerprint import fingerprint
from communique.engines.local import run
from communique.pages.web.choices import OFFLINE, Web
from communique.records import Page, PageError
from communique.store import Summary, Writer, open_writer

if TYPE_CHECKING:
    from communique.pipeline import Work


@dataclass
class Tally:
    """How far a build has come."""

    new: int = 0
    """Pages stored by this build."""
    known: int = 0
    """Pages that the store had already."""
    errors: int = 0
    """Pages and inputs that could not be read."""
    reports: int = 0
    """Reports found in the new pages."""
    recoded: int = 0
    """Stored pages that were coded again."""
    stale: int = 0
    """Stored pages that another version of the program coded, left as they are."""
    merging: bool = False
    """Whether all pages are in and events are being made."""

    @property
    def pages(self) -> int:
        """All that was read, well or not."""
        return self.new + self.known + self.errors


Watch = Callable[[Tally], None]


def build(
    paths: Iterable[str | os.PathLike[str]],
    store: str | os.PathLike[str],
    *,
    jobs: int = 1,
    recode: bool = False,
    web: Web = OFFLINE,
    watch: Watch = lambda tally: None,
) -> tuple[Tally, Summary]:
    """Reads pages into the store, making it where absent, and adds only what is new.

    ``web`` says what may be fetched besides the addresses among the paths, and where it is kept.
    ``recode`` codes those stored pages again that another version of the program coded. ``watch`` is called
    after every page. Returns what was done and what the store holds now; raises StoreError where the store
    cannot be used.
    """
    from communique import __version__, pages

    tally = Tally()
    with open_writer(Path(store), fingerprint(), __version__) as writer:
        if recode:
            _recode(writer, jobs, tally, watch)
        _add(writer, pages.read(paths, web), jobs, tally, watch)
        tally.stale = writer.count_stale()
        tally.merging = True
        watch(tally)
        writer.merge()
        return tally, writer.summary()


def _add(writer: Writer, pages: Iterable[Page | PageError], jobs: int, tally: Tally, watch: Watch) -> None:
    """Works on the pages that are new and stores each with what was read from it."""
    from communique import pipeline

    at_work: deque[Page | PageError] = deque()
    for work in run(_new(writer, pages, at_work, tally, watch), jobs, pipeline.work):
        _keep(writer, at_work.popleft(), work, tally)
        watch(tally)


def _new(
    writer: Writer,
    pages: Iterable[Page | PageError],
    at_work: deque[Page | PageError],
    tally: Tally,
    watch: Watch,
) -> Iterator[Page | PageError]:
    """The pages the store does not have. They wait in ``at_work``: the answers come without their bytes."""
    for page in map(_writable, pages):
        if isinstance(page, Page) and writer.knows(page):
            writer.note(page)
            tally.known += 1
            watch(tally)
        else:
            at_work.append(page)
            yield page


def _keep(writer: Writer, page: Page | PageError, work: Work | PageError, tally: Tally) -> None:
    if isinstance(work, PageError):
        writer.add_error(work)
        tally.errors += 1
        return
    assert isinstance(page, Page)  # what is an error already is passed on as one
    try:
        added = writer.add(page, work.article, work.reports, work.source)
    except UnicodeEncodeError:
        writer.add_error(failure(page, "holds characters that are no text (lone surrogates)"))
        tally.errors += 1
        return
    if added:
        tally.new += 1
        tally.reports += len(work.reports)
    else:
        tally.known += 1


def _recode(writer: Writer, jobs: int, tally: Tally, watch: Watch) -> None:
    """Codes again what another version of the program coded. Where that fails now, the old reading stays."""
    from communique import pipeline

    for work in run(writer.stale_pages(), jobs, pipeline.work):
        if not isinstance(work, PageError):
            writer.recode(work.article, work.reports, work.source)
            tally.recoded += 1
            watch(tally)


def _writable(page: Page | PageError) -> Page | PageError:
    """The page under a uri that can be written: file names may hold bytes that are no UTF-8."""
    uri = page.uri.encode("utf-8", "backslashreplace").decode("utf-8")
    return page if uri == page.uri else replace(page, uri=uri)
