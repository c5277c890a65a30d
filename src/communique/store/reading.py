"""Ids come in, stored records go out: the plain ways back from rows to records."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from communique.merging import Source
from communique.records import Article, Comment, Event, Interval, LeftOut, Media, Page, Record, Report
from communique.store.errors import NotFoundError
from communique.store.rows import decode


class _Dated(Record, frozen=True):
    """What following pledges reads of an article: the rest of it is passed over."""

    published: Interval | None = None


def article(db: sqlite3.Connection, id: str) -> Article:
    """The article of that id, with its comments and what was left out. Raises NotFoundError."""
    comments = db.execute(
        "SELECT text, author, posted FROM comments WHERE article = ? ORDER BY position", (id,)
    )
    left_out = db.execute("SELECT reason, text FROM left_out WHERE article = ? ORDER BY position", (id,))
    return replace(
        headline(db, id),
        comments=tuple(Comment(text=text, author=author, posted=posted) for text, author, posted in comments),
        left_out=tuple(LeftOut(reason=reason, text=text) for reason, text in left_out),
    )


def headline(db: sqlite3.Connection, id: str) -> Article:
    """The article of that id, without its comments and what was left out. Raises NotFoundError."""
    row = db.execute("SELECT uri, record FROM articles WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise NotFoundError(f"no article {id} in this store")
    return replace(decode(row[1], Article), uri=row[0])


def outlet(db: sqlite3.Connection, article: str) -> str | None:
    """The outlet of an article. Raises NotFoundError."""
    row = db.execute("SELECT outlet FROM articles_in_short WHERE article = ?", (article,)).fetchone()
    if row is None:
        raise NotFoundError(f"no article {article} in this store")
    name: str | None = row[0]
    return name


def names(db: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
    """Every (id, name) of a table of parties. It goes from one to the next in the table's index, so that the
    time grows with the names and not with the events."""
    query = f"""
        WITH RECURSIVE
        ids(actor) AS (
            SELECT min(actor) FROM {table}
            UNION ALL SELECT (SELECT min(actor) FROM {table} WHERE actor > ids.actor)
            FROM ids WHERE ids.actor IS NOT NULL),
        named(actor, name) AS (
            SELECT actor, (SELECT min(name) FROM {table} WHERE actor = ids.actor)
            FROM ids WHERE actor IS NOT NULL
            UNION ALL SELECT actor,
                (SELECT min(name) FROM {table} WHERE actor = named.actor AND name > named.name)
            FROM named WHERE name IS NOT NULL)
        SELECT actor, name FROM named WHERE name IS NOT NULL
    """
    yield from db.execute(query)


def published(db: sqlite3.Connection, article: str) -> Interval | None:
    """When an article was published. Raises NotFoundError."""
    row = db.execute("SELECT record FROM articles WHERE id = ?", (article,)).fetchone()
    if row is None:
        raise NotFoundError(f"no article {article} in this store")
    return decode(row[0], _Dated).published


def source(db: sqlite3.Connection, article: str) -> Source:
    """What merging knows of an article, under the uri it goes by now, and which version has put it right."""
    record, uri, by = db.execute(
        "SELECT sources.record, uri, superseded.by FROM sources "
        "JOIN articles ON articles.id = sources.article "
        "LEFT JOIN superseded ON superseded.article = sources.article WHERE sources.article = ?",
        (article,),
    ).fetchone()
    return replace(decode(record, Source), uri=uri, superseded_by=by)


def report(db: sqlite3.Connection, id: str) -> Report:
    """The report of that id. Raises NotFoundError."""
    row = db.execute("SELECT record FROM reports WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise NotFoundError(f"no report {id} in this store")
    return decode(row[0], Report)


def reports(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, Report]:
    """Reports that are there, by their ids."""
    query = "SELECT record FROM reports WHERE id IN (SELECT value FROM json_each(?))"
    found = (decode(record, Report) for (record,) in db.execute(query, (json.dumps(ids),)))
    return {each.id: each for each in found}


def event(db: sqlite3.Connection, id: str) -> Event:
    """The event of exactly that id, also one that nobody reports any more. Raises NotFoundError."""
    query = "SELECT record FROM events WHERE id = :id UNION ALL SELECT record FROM withdrawn WHERE id = :id"
    row = db.execute(query, {"id": id}).fetchone()
    if row is None:
        raise NotFoundError(f"no event {id} in this store")
    return decode(row[0], Event)


def find_event(db: sqlite3.Connection, name: str) -> Event:
    """The event that ``name`` means: its id, the id of one of its reports, or the beginning of either. An id
    that it had before it was merged with another is the id of a report, but for the first letter. (What ids
    are made of sorts before ``~``.)

    Raises NotFoundError where none or several are meant.
    """
    begins = name.casefold()
    former = "r" + begins.removeprefix("e")
    found = db.execute(
        "SELECT id FROM events WHERE id BETWEEN :begins AND :begins || '~' "
        "UNION SELECT event FROM event_reports WHERE report BETWEEN :begins AND :begins || '~' "
        "OR report BETWEEN :former AND :former || '~' "
        "UNION SELECT id FROM withdrawn WHERE id BETWEEN :begins AND :begins || '~' "
        "UNION SELECT event FROM report_deeds JOIN withdrawn ON id = event "
        "WHERE report BETWEEN :begins AND :begins || '~' OR report BETWEEN :former AND :former || '~' "
        "ORDER BY 1 LIMIT 4",
        {"begins": begins, "former": former},
    ).fetchall()
    if not name or not found:
        raise NotFoundError(f"no event {name!r} in this store; `communique timeline` lists their ids")
    if len(found) > 1:
        raise NotFoundError(f"{name!r} is the beginning of several ids: {', '.join(row[0] for row in found)}")
    return event(db, found[0][0])


def find_promise(db: sqlite3.Connection, name: str) -> Event:
    """The event in which a pledge was made: ``name`` is the pledge's id, or names the event. Raises
    NotFoundError."""
    row = db.execute("SELECT event FROM pledge_steps WHERE pledge = ? AND step = 'made'", (name,)).fetchone()
    return event(db, row[0]) if row else find_event(db, name)


def stale_pages(db: sqlite3.Connection, coded_by: str) -> Iterator[Page]:
    """The pages whose articles another program than ``coded_by`` coded, from their stored bytes."""
    ids = "SELECT page FROM articles WHERE coded_by != ? ORDER BY page LIMIT 1"
    after = "SELECT page FROM articles WHERE coded_by != ? AND page > ? ORDER BY page LIMIT 1"
    row = db.execute(ids, (coded_by,)).fetchone()
    while row:
        yield page(db, row[0])
        row = db.execute(after, (coded_by, row[0])).fetchone()


def page(db: sqlite3.Connection, id: str) -> Page:
    """The page of that id as it was read, bytes and all."""
    sha256, media, charset, url, published, content, uri = db.execute(
        "SELECT sha256, media, charset, url, published, content, "
        "(SELECT min(uri) FROM page_uris WHERE page = pages.id) "
        "FROM pages JOIN page_bytes ON page_bytes.page = pages.id WHERE pages.id = ?",
        (id,),
    ).fetchone()
    kind: Media = "html" if media == "html" else "text"
    return Page(
        id=id, uri=uri, sha256=sha256, content=zlib.decompress(content), media=kind, charset=charset, url=url,
        published=published,
    )  # fmt: skip
