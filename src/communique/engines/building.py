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
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from communique.engines.attempt import failure
from communique.engines.processes import prepare
from communique.engines.reading import Left, Reading
from communique.engines.seldom import collecting_seldom
from communique.pages.web.choices import OFFLINE, Web
from communique.records import Page, PageError

if TYPE_CHECKING:
    from communique.pipeline import Work
    from communique.store import Summary, Writer


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
    """Stored pages that another version of the program, or another coder, coded; left as they are."""
    left: int = 0
    """Pages that the other coder should have read and did not."""
    why_left: str = ""
    """Why, of the last of them."""
    merging: bool = False
    """Whether all pages are in and events are being made."""

    @property
    def pages(self) -> int:
        """All that was read, well or not."""
        return self.new + self.known + self.errors


Watch = Callable[[Tally], None]
BUILT_IN = Reading()
"""The built-in coder, and no other."""


def build(
    paths: Iterable[str | os.PathLike[str]],
    store: str | os.PathLike[str],
    *,
    jobs: int = 1,
    recode: bool | Literal["all"] = False,
    every: bool = False,
    web: Web = OFFLINE,
    reading: Reading = BUILT_IN,
    watch: Watch = lambda tally: None,
) -> tuple[Tally, Summary]:
    """Reads pages into the store, making it where absent, and adds only what is new.

    ``web`` says what may be fetched besides the addresses among the paths, and where it is kept.
    ``every`` reads pages of HTML, too, that are not about international affairs.
    ``recode`` codes those stored pages again that another version of the program, or another coder, coded;
    ``"all"``, every stored page. ``reading`` says who reads, if not the built-in coder. ``watch`` is called
    after every page. Returns what was done and what the store holds now; raises StoreError where the store
    cannot be used.
    """
    if jobs > 1 and not Path(store).exists():
        prepare()  # there will be pages to read: what that needs is loaded while this process loads the rest
    from communique import __version__, pages
    from communique.engines.fingerprint import fingerprint, fingerprint_with
    from communique.store import open_writer

    tally = Tally()
    known_as = fingerprint_with(reading.name) if reading.name else fingerprint()
    with collecting_seldom(), open_writer(Path(store), known_as, __version__) as writer:
        if recode:
            stored = writer.stored_pages() if recode == "all" else writer.stale_pages()
            _recode(writer, stored, reading, jobs, tally, watch)
        _add(writer, pages.read(paths, web), reading, jobs, tally, watch, every=every)
        tally.stale = writer.count_stale()
        tally.merging = True
        watch(tally)
        writer.merge(jobs)
        return tally, writer.summary()


def _add(
    writer: Writer,
    pages: Iterable[Page | PageError],
    reading: Reading,
    jobs: int,
    tally: Tally,
    watch: Watch,
    *,
    every: bool,
) -> None:
    """Works on the pages that are new and stores each with what was read from it."""
    from communique.engines.fingerprint import fingerprint

    at_work: deque[Page | PageError] = deque()
    for work in reading.works(_new(writer, pages, at_work, tally, watch), jobs, sift=not every):
        page = at_work.popleft()
        if not isinstance(work, Left):
            _keep(writer, page, work, tally)
        else:
            _note_left(work, tally)
            if work.first is not None:
                _keep(writer, page, work.first, tally, fingerprint())
        watch(tally)


def _note_left(work: Left, tally: Tally) -> None:
    tally.left += 1
    tally.why_left = work.reason


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


def _keep(
    writer: Writer, page: Page | PageError, work: Work | PageError, tally: Tally, coded_by: str | None = None
) -> None:
    if isinstance(work, PageError):
        writer.add_error(work)
        tally.errors += 1
        return
    assert isinstance(page, Page)  # what is an error already is passed on as one
    try:
        added = writer.add(page, work.article, work.reports, work.source, coded_by)
    except UnicodeEncodeError:
        writer.add_error(failure(page, "holds characters that are no text (lone surrogates)"))
        tally.errors += 1
        return
    if added:
        tally.new += 1
        tally.reports += len(work.reports)
    else:
        tally.known += 1


def _recode(
    writer: Writer, stored: Iterable[Page], reading: Reading, jobs: int, tally: Tally, watch: Watch
) -> None:
    """Codes again what another version of the program, or another coder, coded. Where that fails now, the old
    reading stays."""
    for work in reading.works(stored, jobs):
        if isinstance(work, Left):
            _note_left(work, tally)
        elif not isinstance(work, PageError):
            writer.recode(work.article, work.reports, work.source)
            tally.recoded += 1
            watch(tally)


def _writable(page: Page | PageError) -> Page | PageError:
    """The page under a uri that can be written: file names may hold bytes that are no UTF-8."""
    uri = page.uri.encode("utf-8", "backslashreplace").decode("utf-8")
    return page if uri == page.uri else replace(page, uri=uri)
