"""A store comes in; figures over the whole record go out, counted by SQLite itself so that they stay quick
however large it is."""

from __future__ import annotations

from datetime import date

from communique.desk.choices import PER_PAGE, Choice
from communique.records import Event, Record
from communique.store import Store, filters
from communique.store.filters import Condition
from communique.store.rows import decode

ORDER = "date_start IS NULL, date_start, date_end, id"


class Mark(Record, frozen=True):
    """An event as a picture needs it."""

    id: str
    type: str
    status: str
    start: date
    end: date


class Tally(Record, frozen=True):
    """Somebody, and how often."""

    id: str
    name: str
    events: int


class PairTally(Record, frozen=True):
    """Two parties, how often they stand in one event, and how often one acts against the other in it."""

    one: str
    one_name: str
    other: str
    other_name: str
    events: int
    quarrels: int


class OutletTally(Record, frozen=True):
    """An outlet, its articles, its reports, and how many of the events nobody else carries."""

    outlet: str
    articles: int
    reports: int
    events: int
    alone: int
    disputed: int


def asked(choice: Choice) -> Condition:
    """A choice of events as a condition."""
    return filters.chosen(choice.actors, choice.types, choice.statuses, choice.since, choice.until)


def count(store: Store, choice: Choice) -> int:
    """How many events are chosen."""
    condition = asked(choice)
    query = f"SELECT count(*) FROM events WHERE {condition.sql}"
    number: int = store.db.execute(query, condition.parameters).fetchone()[0]
    return number


def events(store: Store, choice: Choice, most: int = PER_PAGE, *, newest: bool = False) -> list[Event]:
    """The chosen events of one page, in order of time or the newest first."""
    condition = asked(choice)
    order = "date_end IS NULL, date_end DESC, date_start DESC, id" if newest else ORDER
    query = f"SELECT record FROM events WHERE {condition.sql} ORDER BY {order} LIMIT ? OFFSET ?"
    rows = store.db.execute(query, (*condition.parameters, most, choice.after))
    return [decode(record, Event) for (record,) in rows]


def marks(store: Store, choice: Choice, most: int) -> list[Mark]:
    """The chosen events that have a date, for a picture; the first ``most`` of them."""
    condition = asked(choice)
    query = (
        f"SELECT id, type, status, date_start, date_end FROM events WHERE {condition.sql} "
        "AND date_start IS NOT NULL ORDER BY date_start, date_end, id LIMIT ?"
    )
    return [
        Mark(id=id, type=type, status=status, start=date.fromisoformat(start), end=date.fromisoformat(end))
        for id, type, status, start, end in store.db.execute(query, (*condition.parameters, most))
    ]


def actors(store: Store, choice: Choice, most: int = -1) -> list[Tally]:
    """Who takes part in the chosen events, the busiest first."""
    condition = asked(choice)
    query = (
        "SELECT actor, min(name), count(DISTINCT event) AS number FROM event_parties "
        f"WHERE event IN (SELECT id FROM events WHERE {condition.sql}) "
        "GROUP BY actor ORDER BY number DESC, actor LIMIT ?"
    )
    rows = store.db.execute(query, (*condition.parameters, most))
    return [Tally(id=id, name=name, events=number) for id, name, number in rows]


def pairs(store: Store, choice: Choice, quarrels: tuple[str, ...], most: int = -1) -> list[PairTally]:
    """Who stands in one event with whom, the busiest first; ``quarrels`` are the types counted apart."""
    condition = asked(choice)
    query = (
        "SELECT one.actor, min(one.name), other.actor, min(other.name), count(DISTINCT one.event) AS number, "
        f"count(DISTINCT CASE WHEN type IN ({', '.join('?' * len(quarrels))}) AND one.role != other.role "
        "THEN one.event END) "
        "FROM event_parties AS one JOIN event_parties AS other "
        "ON other.event = one.event AND other.actor > one.actor JOIN events ON events.id = one.event "
        f"WHERE one.event IN (SELECT id FROM events WHERE {condition.sql}) "
        "GROUP BY one.actor, other.actor ORDER BY number DESC, one.actor, other.actor LIMIT ?"
    )
    rows = store.db.execute(query, (*quarrels, *condition.parameters, most))
    return [
        PairTally(one=one, one_name=n1, other=other, other_name=n2, events=number, quarrels=bad)
        for one, n1, other, n2, number, bad in rows
    ]


def outlets(store: Store) -> list[OutletTally]:
    """Every outlet with its share of the record, the largest first."""
    query = """
        SELECT coalesce(articles.outlet, 'outlet unknown') AS name, count(DISTINCT articles.id),
            count(reports.id) AS number, count(DISTINCT event_reports.event),
            count(DISTINCT CASE WHEN events.sources = 1 THEN events.id END),
            count(DISTINCT CASE WHEN json_array_length(events.record, '$.disputed') > 0 THEN events.id END)
        FROM articles LEFT JOIN reports ON reports.article = articles.id
            LEFT JOIN event_reports ON event_reports.report = reports.id
            LEFT JOIN events ON events.id = event_reports.event
        GROUP BY name ORDER BY number DESC, name
    """
    return [
        OutletTally(outlet=name, articles=a, reports=r, events=e, alone=alone, disputed=disputed)
        for name, a, r, e, alone, disputed in store.db.execute(query)
    ]


def newest_day(store: Store) -> date | None:
    """The last day on which an article of the record can have been published: what "today" means to it."""
    (day,) = store.db.execute("SELECT max(published_end) FROM articles").fetchone()
    return date.fromisoformat(day) if day else None
