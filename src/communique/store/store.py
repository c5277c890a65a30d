"""A store: a path comes in; what was read, coded, merged and followed goes out, one record at a time.

    with Store("communique.db") as store:
        for event in store.events(actors=["JPN", "IND"], types=["CONSULT"]):
            print(event.date, store.reports(event)[0].quote)

All methods that return iterators read as they go: the store may be larger than memory.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Self

from communique.merging.decisions import Applied
from communique.records import Article, Decision, Event, Page, PageError, Pledge, Record, Report
from communique.store import decisions, file, filters, meta, reading, searching
from communique.store.errors import StoreError
from communique.store.rows import decode
from communique.store.searching import Hit, Results


class Count(Record, frozen=True):
    """How many there are of something."""

    of: str
    number: int


class Size(Record, frozen=True):
    """How much a store holds."""

    pages: int
    articles: int
    reports: int
    events: int
    pledges: int
    errors: int
    unmerged: bool
    """Whether something has come in that the events do not show yet."""


class Summary(Size, frozen=True):
    """What a store holds, in figures, and what was left out of it."""

    left_out: tuple[Count, ...]
    """Pieces of pages that are not the article, by reason, most frequent first."""
    uncoded: tuple[Count, ...]
    """Articles in which no deeds were looked for, by the reason."""


class Store:
    """The record, to be read. ``communique.engines.build`` is what writes it."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Opens the store at ``path``. Raises StoreError where there is none."""
        self.path = Path(path)
        if not file.exists(self.path):
            raise StoreError(
                f"there is no store at {self.path}; make one with: communique build PATH --store {self.path}"
            )
        self.db = file.connect(self.path, write=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self.db.close()

    def unmerged(self) -> bool:
        """Whether pages have come in that the events do not show yet: a build was cut short."""
        return meta.is_dirty(self.db) or decisions.wait(self.db)

    def articles(self) -> Iterator[Article]:
        """Every article, by id."""
        for (id,) in self.db.execute("SELECT id FROM articles ORDER BY id"):
            yield reading.article(self.db, id)

    def article(self, id: str) -> Article:
        """One article. Raises NotFoundError."""
        return reading.article(self.db, id)

    def page(self, article: Article) -> Page:
        """The page an article stands in, bytes and all."""
        return reading.page(self.db, article.page)

    def events(
        self,
        *,
        actors: Sequence[str] = (),
        types: Sequence[str] = (),
        statuses: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
    ) -> Iterator[Event]:
        """Events in order of time, those without a date last.

        Of one actor (an id), the events it takes part in; of several, those in which at least two of them do.
        Where ``since`` or ``until`` is given, the events that can have been on one of those days.
        """
        asked = filters.listed(actors, types, statuses, since, until)
        rows = self.db.execute(
            f"SELECT record FROM ({asked.sql}) AS listed CROSS JOIN events USING (id) "
            "ORDER BY listed.date_start IS NULL, listed.date_start, listed.date_end, listed.id",
            asked.parameters,
        )
        return (decode(record, Event) for (record,) in rows)

    def events_by_id(self) -> Iterator[Event]:
        """Every event, by id."""
        rows = self.db.execute("SELECT record FROM events ORDER BY id")
        return (decode(record, Event) for (record,) in rows)

    def event(self, name: str) -> Event:
        """One event, by its id, the id of one of its reports, or the beginning of either. Raises
        NotFoundError.
        """
        return reading.find_event(self.db, name)

    def reports(self, event: Event) -> tuple[Report, ...]:
        """The reports of an event, in order of publication, then of place in the page."""
        return tuple(reading.report(self.db, id) for id in event.reports)

    def report(self, id: str) -> Report:
        """One report. Raises NotFoundError."""
        return reading.report(self.db, id)

    def headline(self, article: str) -> Article:
        """An article by its id, without the comments and what was left out. Raises NotFoundError."""
        return reading.headline(self.db, article)

    def pledges(
        self, *, by: str | None = None, to: str | None = None, stages: Sequence[str] = ()
    ) -> Iterator[Pledge]:
        """Pledges of that giver, to that receiver, at one of those stages, in the order they were made."""
        asked = filters.together(
            [filters.pledged("by", by), filters.pledged("to", to), filters.one_of("stage", stages)]
        )
        rows = self.db.execute(
            f"SELECT record FROM pledges WHERE {asked.sql} "
            "ORDER BY made_start IS NULL, made_start, made_end, id",
            asked.parameters,
        )
        return (decode(record, Pledge) for (record,) in rows)

    def promise(self, name: str) -> Event:
        """The event in which a pledge was made, by the pledge's id, the event's, or the beginning of either.
        Raises NotFoundError.
        """
        return reading.find_promise(self.db, name)

    def pledges_by_id(self) -> Iterator[Pledge]:
        """Every pledge, by id."""
        rows = self.db.execute("SELECT record FROM pledges ORDER BY id")
        return (decode(record, Pledge) for (record,) in rows)

    def disputed(self) -> Iterator[Event]:
        """The events on which reports disagree, in order of time."""
        rows = self.db.execute(
            "SELECT record FROM events WHERE disputes > 0 "
            "ORDER BY date_start IS NULL, date_start, date_end, id"
        )
        return (decode(record, Event) for (record,) in rows)

    def withdrawn(self) -> Iterator[Event]:
        """The events that nobody reports any more, as all who told of them have put right what they said, by
        id. ``events`` and what is counted from it leave them out."""
        for (record,) in self.db.execute("SELECT record FROM withdrawn ORDER BY id"):
            yield decode(record, Event)

    def superseded_by(self, article: str) -> str | None:
        """The id of the article that is a later version of this one and puts it right, where there is one."""
        row = self.db.execute("SELECT by FROM superseded WHERE article = ?", (article,)).fetchone()
        return row[0] if row else None

    def naming(self, words: str) -> Iterator[Event]:
        """The events of which a report's quote holds all the words, in order of time."""
        return searching.events_naming(self.db, words)

    def decisions(self) -> tuple[Decision, ...]:
        """The ledger: all that people have decided, the oldest first."""
        return decisions.ledger(self.db)

    def decisions_on(self, event: Event) -> tuple[Decision, ...]:
        """The decisions that shaped an event, the oldest first."""
        return decisions.on(self.db, event)

    def effects(self) -> dict[str, Applied]:
        """What became of each decision when events were last made, by its id."""
        return {each.decision: each for each in decisions.effects(self.db)}

    def search(self, words: str) -> Iterator[Hit]:
        """Quotes and titles that hold all the words, best first."""
        return searching.search(self.db, words)

    def found(self, words: str, *, outlet: str | None, year: str | None, most: int) -> Results:
        """The best ``most`` of them, of one outlet and one year where these are given, and how many there are
        in each outlet and year."""
        return searching.results(self.db, words, outlet, year, most)

    def names(self) -> Iterator[tuple[str, str]]:
        """Every (id, name) under which somebody takes part in an event or a pledge."""
        yield from sorted(
            {*reading.names(self.db, "event_parties"), *reading.names(self.db, "pledge_parties")}
        )

    def outlet(self, article: str) -> str | None:
        """The outlet of an article. Raises NotFoundError."""
        return reading.outlet(self.db, article)

    def read_on(self, article: Article) -> date | None:
        """On which day (UTC) the page of an article came in; None where the store is older than that."""
        row = self.db.execute("SELECT read_on FROM page_days WHERE page = ?", (article.page,)).fetchone()
        return date.fromisoformat(row[0]) if row else None

    def size(self) -> Size:
        """How much the store holds, told at once however much that is."""
        return size(self.db)

    def errors(self) -> Iterator[PageError]:
        """What could not be read when it was last tried, by uri."""
        for id, uri, reason in self.db.execute(
            "SELECT id, uri, reason FROM page_errors ORDER BY uri, reason"
        ):
            yield PageError(id=id, uri=uri, reason=reason)

    def unread(self) -> Iterator[PageError]:
        """What could not be read under uris that never gave a page, by id: the same in any order of input."""
        rows = (
            "SELECT id, uri, reason FROM page_errors WHERE uri NOT IN (SELECT uri FROM page_uris) ORDER BY id"
        )
        for id, uri, reason in self.db.execute(rows):
            yield PageError(id=id, uri=uri, reason=reason)

    def summary(self) -> Summary:
        """What the store holds, in figures."""
        return summary(self.db)


def size(db: sqlite3.Connection) -> Size:
    """How much a store holds."""

    def count(table: str) -> int:
        number: int = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        return number

    return Size(
        pages=count("pages"),
        articles=count("articles"),
        reports=count("reports"),
        events=count("events"),
        pledges=count("pledges"),
        errors=count("page_errors"),
        unmerged=meta.is_dirty(db) or decisions.wait(db),
    )


def summary(db: sqlite3.Connection) -> Summary:
    """What a store holds, in figures."""
    held = size(db)
    reasons = db.execute("SELECT reason, count(*) FROM left_out GROUP BY reason ORDER BY 2 DESC, 1")
    uncoded = db.execute(
        "SELECT json_extract(record, '$.uncoded') AS reason, count(*) FROM articles"
        " WHERE reason IS NOT NULL GROUP BY reason ORDER BY 2 DESC, 1"
    )
    return Summary(
        pages=held.pages,
        articles=held.articles,
        reports=held.reports,
        events=held.events,
        pledges=held.pledges,
        errors=held.errors,
        left_out=tuple(Count(of=reason, number=number) for reason, number in reasons),
        uncoded=tuple(Count(of=reason, number=number) for reason, number in uncoded),
        unmerged=held.unmerged,
    )
