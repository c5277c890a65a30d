"""A store to be filled: pages and what was read from them come in; events and pledges are made when they are
all in.

    with open_writer(path, fingerprint) as writer:
        writer.add(page, article, reports, source)
        writer.merge()

A process that is killed at any moment leaves a store that the next run completes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from communique.merging import Source
from communique.records import Article, Decision, Page, PageError, Report
from communique.store import adding, decisions, file, ledger, merged, meta, reading, revised
from communique.store.lock import only_writer
from communique.store.store import Summary, summary


class Writer:
    """The one process that adds to a store. ``fingerprint`` names the program that codes."""

    def __init__(self, db: sqlite3.Connection, path: Path, fingerprint: str) -> None:
        self._db = db
        self._path = path
        self._fingerprint = fingerprint

    def knows(self, page: Page) -> bool:
        """Whether the page is stored, from whatever file it came."""
        return adding.knows(self._db, page.id)

    def note(self, page: Page) -> None:
        """Notes under which uri a known page was seen again."""
        adding.note(self._db, page)

    def add(
        self,
        page: Page,
        article: Article,
        reports: Iterable[Report],
        source: Source,
        coded_by: str | None = None,
    ) -> bool:
        """Stores all that was read from a page, or nothing; False where the page was known. ``coded_by``
        names who coded it where that is not the program that this writer is for."""
        return adding.add(self._db, page, article, reports, source, coded_by or self._fingerprint)

    def recode(self, article: Article, reports: Iterable[Report], source: Source) -> None:
        """Puts what this program reads from a known page in place of what another read."""
        adding.recode(self._db, article, reports, source, self._fingerprint)

    def add_error(self, error: PageError) -> None:
        """Notes what could not be read."""
        adding.add_error(self._db, error)

    def stale_pages(self) -> Iterator[Page]:
        """The stored pages that another program or other knowledge coded."""
        return reading.stale_pages(self._db, self._fingerprint)

    def stored_pages(self) -> Iterator[Page]:
        """All stored pages."""
        return reading.stale_pages(self._db, "")

    def count_stale(self) -> int:
        """How many pages another program or other knowledge coded."""
        query = "SELECT count(*) FROM articles WHERE coded_by != ?"
        number: int = self._db.execute(query, (self._fingerprint,)).fetchone()[0]
        return number

    def decide(self, decided: Sequence[Decision]) -> int:
        """Keeps decisions, here and in the ledger beside the store; says how many were not known. They show
        after ``merge``."""
        known = {each.id for each in decisions.ledger(self._db)}
        new = [each for each in decided if each.id not in known]
        ledger.append(ledger.beside(self._path), new)
        return decisions.add(self._db, new)

    def merge(self, jobs: int = 1) -> bool:
        """Makes events and pledges anew where reports or the program that merges have changed, and those that
        new pages and decisions concern, on up to ``jobs`` cores; False where there is nothing to do."""
        if not meta.has_all_changed(self._db) and meta.get(self._db, "merged_by") == self._fingerprint:
            if not meta.is_dirty(self._db) and not decisions.wait(self._db):
                return False
            if revised.revise(self._db, jobs):
                return True
        merged.merge(self._db, self._fingerprint, jobs)
        return True

    def summary(self) -> Summary:
        """What the store holds, in figures."""
        return summary(self._db)


@contextmanager
def open_writer(path: Path, fingerprint: str, program: str) -> Iterator[Writer]:
    """Opens the store at ``path`` for writing, making it where absent.

    ``program`` is the version that writes. Raises StoreError where something else stands there or another
    build is at work on it.
    """
    file.exists(path, older=True)  # what is not a store gets no lock beside it either
    if not path.parent.is_dir():
        raise file.no_folder(path)
    with only_writer(path):
        if not file.exists(path, older=True):
            file.create(path)
        with closing(file.connect(path, write=True)) as db:
            file.upgrade(db)
            meta.put(db, "program", program)
            ledger.reconcile(db, path)
            yield Writer(db, path, fingerprint)
