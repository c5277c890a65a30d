"""What is read from one page comes in and is stored, all of it or nothing.

A page is known by its id, whatever file it is read from. Its article goes under the smallest of its uris, so
that it does not matter which file came first.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from itertools import chain

from msgspec.structs import replace

from communique.merging import Source
from communique.records import Article, Page, PageError, Report
from communique.store import made, meta
from communique.store.rows import encode, transaction

ROWS_OF_STATEMENT = 300
"""Reports put in by one statement: SQLite before 3.32 takes 999 parameters."""


def add(
    db: sqlite3.Connection,
    page: Page,
    article: Article,
    reports: Iterable[Report],
    source: Source,
    coded_by: str,
) -> bool:
    """Stores a page, its article and its reports; False, and only its uri noted, where the page is known."""
    with transaction(db):
        if knows(db, page.id):
            _note_uri(db, page)
            return False
        _add_page(db, page)
        _add_article(db, replace(article, uri=page.uri), reports, source, coded_by)
        _note_uri(db, page)
        meta.pages_came_in(db)
    return True


def note(db: sqlite3.Connection, page: Page) -> None:
    """Notes that a known page also goes by this uri, and that the uri reads well."""
    noted = "SELECT 1 FROM page_uris WHERE page = ? AND uri = ? AND uri NOT IN (SELECT uri FROM page_errors)"
    if db.execute(noted, (page.id, page.uri)).fetchone() is None:
        with transaction(db):
            _note_uri(db, page)


def recode(
    db: sqlite3.Connection, article: Article, reports: Iterable[Report], source: Source, coded_by: str
) -> None:
    """Puts what a newer program reads from a known page in place of what an older one read."""
    with transaction(db):
        made.empty(db)
        row = db.execute("SELECT id, uri FROM articles WHERE page = ?", (article.page,)).fetchone()
        for table in ("reports", "sources", "comments", "left_out"):
            db.execute(f"DELETE FROM {table} WHERE article = ?", (row[0],))
        db.execute("DELETE FROM articles WHERE id = ?", (row[0],))
        _add_article(db, replace(article, uri=row[1]), reports, source, coded_by)
        meta.all_changed(db)


def add_error(db: sqlite3.Connection, error: PageError) -> None:
    """Notes what could not be read; once, however often it is tried."""
    with transaction(db):
        db.execute(
            "INSERT INTO page_errors VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (error.id, error.uri, error.reason),
        )


def knows(db: sqlite3.Connection, page: str) -> bool:
    """Whether the page of that id is stored."""
    return db.execute("SELECT 1 FROM pages WHERE id = ?", (page,)).fetchone() is not None


def _add_page(db: sqlite3.Connection, page: Page) -> None:
    db.execute(
        "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?)",
        (page.id, page.sha256, len(page.content), page.media, page.charset, page.url, page.published),
    )
    db.execute("INSERT INTO page_bytes VALUES (?, ?)", (page.id, zlib.compress(page.content)))


def _note_uri(db: sqlite3.Connection, page: Page) -> None:
    db.execute("DELETE FROM page_errors WHERE uri = ?", (page.uri,))
    db.execute("INSERT OR IGNORE INTO page_uris VALUES (?, ?)", (page.id, page.uri))
    changed = db.execute(
        "UPDATE articles SET uri = :uri WHERE page = :page AND uri > :uri", {"page": page.id, "uri": page.uri}
    )
    if changed.rowcount:
        meta.all_changed(db)


def _add_article(
    db: sqlite3.Connection, article: Article, reports: Iterable[Report], source: Source, coded_by: str
) -> None:
    db.execute(
        "INSERT INTO articles (id, page, uri, coded_by, record) VALUES (?, ?, ?, ?, ?)",
        (article.id, article.page, article.uri, coded_by, encode(replace(article, comments=(), left_out=()))),
    )
    db.executemany(
        "INSERT INTO comments VALUES (?, ?, ?, ?, ?)",
        [(article.id, n, c.author, c.posted, c.text) for n, c in enumerate(article.comments)],
    )
    db.executemany(
        "INSERT INTO left_out VALUES (?, ?, ?, ?)",
        [(article.id, n, piece.reason, piece.text) for n, piece in enumerate(article.left_out)],
    )
    db.execute("INSERT INTO sources VALUES (?, ?)", (article.id, encode(source)))
    _add_reports(db, [(report.id, report.article, encode(report)) for report in reports])


def _add_reports(db: sqlite3.Connection, rows: Sequence[tuple[str, str, str]]) -> None:
    """Puts reports in, many by one statement: before each further one that fires a trigger, SQLite has FTS5
    write what it has gathered, and of a page's reports each would become a segment of the index."""
    for start in range(0, len(rows), ROWS_OF_STATEMENT):
        some = rows[start : start + ROWS_OF_STATEMENT]
        places = ", ".join(["(?, ?, ?)"] * len(some))
        db.execute(
            f"INSERT INTO reports (id, article, record) VALUES {places}", list(chain.from_iterable(some))
        )
