"""Words come in, the quotes and titles that hold them go out, best first (BM25, as SQLite's FTS5 computes
it).
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from heapq import nsmallest
from typing import NamedTuple

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
    """The event that the quote is a report of, also one that nobody reports any more."""
    outlet: str | None = None
    published: str | None = None
    """The first day the article can have been published."""


_FOUND = """
    SELECT 'quote', number, bm25(reports_fts), outlet, year
    FROM reports_fts CROSS JOIN reports_in_short ON number = reports_fts.rowid WHERE reports_fts MATCH :words
    UNION ALL
    SELECT 'title', number, bm25(articles_fts), outlet, substr(published_start, 1, 4)
    FROM articles_fts CROSS JOIN articles_in_short ON number = articles_fts.rowid
    WHERE articles_fts MATCH :words
"""
"""All that is found, without its words."""
_QUOTE = f"""
    SELECT reports.article, snippet(reports_fts, 0, '{BEFORE}', '{AFTER}', '…', {SNIPPET_TOKENS}),
        articles.uri, coalesce(event_reports.event, (
            SELECT id FROM report_deeds JOIN withdrawn ON id = event WHERE report_deeds.report = reports.id)),
        articles_in_short.outlet, articles_in_short.published_start
    FROM reports_fts JOIN reports ON reports.number = reports_fts.rowid
        JOIN articles ON articles.id = reports.article
        JOIN articles_in_short ON articles_in_short.article = articles.id
        LEFT JOIN event_reports ON event_reports.report = reports.id
    WHERE reports_fts MATCH :words AND reports_fts.rowid = :number
"""
_TITLE = f"""
    SELECT articles.id, snippet(articles_fts, 0, '{BEFORE}', '{AFTER}', '…', {SNIPPET_TOKENS}),
        articles.uri, NULL, articles_in_short.outlet, articles_in_short.published_start
    FROM articles_fts JOIN articles ON articles.number = articles_fts.rowid
        JOIN articles_in_short ON articles_in_short.article = articles.id
    WHERE articles_fts MATCH :words AND articles_fts.rowid = :number
"""
_NAMING = """
    SELECT record FROM events WHERE id IN (
        SELECT event FROM event_reports JOIN reports ON reports.id = report
        WHERE reports.number IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH ?))
    ORDER BY date_start IS NULL, date_start, date_end, id
"""


class Hits(Record, frozen=True):
    """How many hits an outlet has in a year; None where one of these is unknown."""

    outlet: str | None
    year: str | None
    number: int


class Results(Record, frozen=True):
    """The best hits, and how many there are in all."""

    best: tuple[Hit, ...]
    hits: tuple[Hits, ...]
    """Of all outlets and years, also where one of them is asked for."""


class _Place(NamedTuple):
    """Where something was found: in the quote or title of that number, in which outlet and year."""

    found_in: str
    number: int
    score: float
    outlet: str | None
    year: str | None


def search(db: sqlite3.Connection, words: str) -> Iterator[Hit]:
    """Every quote and title that holds all the words, best first; words "between quotation marks" must stand
    together."""
    query = _query(words)
    yield from (_hit(db, query, place) for place in sorted(_found(db, query), key=_order))


def results(db: sqlite3.Connection, words: str, outlet: str | None, year: str | None, most: int) -> Results:
    """The best ``most`` hits, of one outlet and one year where these are given, with the counts of all."""
    query = _query(words)
    found = _found(db, query)
    chosen = found
    if outlet is not None or year is not None:
        chosen = [
            place
            for place in found
            if outlet in (None, place.outlet or "") and year in (None, place.year or "")
        ]
    counts = Counter((place.outlet, place.year) for place in found)
    return Results(
        best=tuple(_hit(db, query, place) for place in nsmallest(most, chosen, key=_order)),
        hits=tuple(
            Hits(outlet=of, year=year, number=counts[of, year]) for of, year in sorted(counts, key=str)
        ),
    )


def _found(db: sqlite3.Connection, query: str) -> list[_Place]:
    return list(map(_Place._make, db.execute(_FOUND, {"words": query}))) if query else []


def _order(place: _Place) -> tuple[float, str, int]:
    """The best first; of those alike in every way the order is that of their words, then of arrival."""
    return place.score, place.found_in, place.number


def _hit(db: sqlite3.Connection, query: str, place: _Place) -> Hit:
    shown = _QUOTE if place.found_in == "quote" else _TITLE
    row = db.execute(shown, {"words": query, "number": place.number}).fetchone()
    article, snippet, uri, event, outlet, published = row
    return Hit(
        found_in=place.found_in, article=article, snippet=snippet, uri=uri, event=event, outlet=outlet,
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
