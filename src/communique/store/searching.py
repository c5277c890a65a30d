"""Words come in, the quotes and titles that hold them go out, best first (BM25, as SQLite's FTS5 computes
it).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from communique.records import Event, Record
from communique.store.rows import decode

BEFORE, AFTER = "\x02", "\x03"
"""What stands around a found word in a snippet: control characters, which no news text holds."""
SNIPPET_TOKENS = 40


class Hit(Record, frozen=True):
    """A quote or a title in which all the words stand."""

    found_in: str
    """``quote`` or ``title``."""
    article: str
    snippet: str
    uri: str
    event: str | None = None
    """The event that the quote is a report of."""
    outlet: str | None = None
    published: str | None = None
    """The first day the article can have been published."""


_HITS = f"""
    SELECT 'quote', reports.article, snippet(reports_fts, 0, '{BEFORE}', '{AFTER}', '…', {SNIPPET_TOKENS}),
        articles.uri, event_reports.event, articles.outlet, articles.published_start,
        bm25(reports_fts) AS score, reports.id AS id
    FROM reports_fts JOIN reports ON reports.number = reports_fts.rowid
        JOIN articles ON articles.id = reports.article
        LEFT JOIN event_reports ON event_reports.report = reports.id
    WHERE reports_fts MATCH :words
    UNION ALL
    SELECT 'title', articles.id, snippet(articles_fts, 0, '{BEFORE}', '{AFTER}', '…', {SNIPPET_TOKENS}),
        articles.uri, NULL, articles.outlet, articles.published_start, bm25(articles_fts), articles.id
    FROM articles_fts JOIN articles ON articles.number = articles_fts.rowid
    WHERE articles_fts MATCH :words
    ORDER BY score, id
"""

_NAMING = """
    SELECT record FROM events WHERE id IN (
        SELECT event FROM event_reports JOIN reports ON reports.id = report
        WHERE reports.number IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH ?))
    ORDER BY date_start IS NULL, date_start, date_end, id
"""


def search(db: sqlite3.Connection, words: str) -> Iterator[Hit]:
    """Every quote and title that holds all the words; words "between quotation marks" must stand together."""
    query = _query(words)
    if not query:
        return
    for found_in, article, snippet, uri, event, outlet, published, _, _ in db.execute(
        _HITS, {"words": query}
    ):
        yield Hit(
            found_in=found_in, article=article, snippet=snippet, uri=uri, event=event, outlet=outlet,
            published=published,
        )  # fmt: skip


def events_naming(db: sqlite3.Connection, words: str) -> Iterator[Event]:
    """The events of which a report's quote holds all the words, in order of time."""
    query = _query(words)
    if not query:
        return
    for (record,) in db.execute(_NAMING, (query,)):
        yield decode(record, Event)


def _query(words: str) -> str:
    """What people type, as FTS5's grammar wants it: each word a string, so that F-16 is no subtraction."""
    parts = re.findall(r'"([^"]*)"|([^\s"]+)', words)
    strings = [phrase or word for phrase, word in parts]
    return " ".join(f'"{string}"' for string in strings if re.search(r"\w", string))
