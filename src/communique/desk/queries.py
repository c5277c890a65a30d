"""A store comes in; figures over the whole record go out, counted by SQLite itself so that they stay quick
however large it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from communique.desk.choices import PER_PAGE, Choice
from communique.records import Event, Pledge, Record
from communique.store import Store, filters
from communique.store.filters import Condition
from communique.store.rows import decode

ORDER = "listed.date_start IS NULL, listed.date_start, listed.date_end, listed.id"
NEWEST = "listed.date_end IS NULL, listed.date_end DESC, listed.date_start DESC, listed.id"


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


class StageTally(Record, frozen=True):
    """How many pledges are at a stage."""

    stage: str
    pledges: int


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
    """A choice of events as a condition on ``events``."""
    return filters.chosen(choice.actors, choice.types, choice.statuses, choice.since, choice.until)


def listed(choice: Choice, index: str = "events_in_order") -> Condition:
    """A choice of events as a query of indexes alone: ``id``, ``type``, ``status``, ``date_start`` and
    ``date_end`` of each. Quicker than :func:`asked` wherever nothing else of an event is needed."""
    return filters.listed(
        choice.actors, choice.types, choice.statuses, choice.since, choice.until, index=index
    )


def count(store: Store, choice: Choice) -> int:
    """How many events are chosen."""
    chosen = listed(choice)
    number: int = store.db.execute(f"SELECT count(*) FROM ({chosen.sql})", chosen.parameters).fetchone()[0]
    return number


def events(store: Store, choice: Choice, most: int = PER_PAGE, *, newest: bool = False) -> list[Event]:
    """The chosen events of one page, in order of time or the newest first."""
    order, index = (NEWEST, "events_newest_first") if newest else (ORDER, "events_in_order")
    chosen = listed(choice, index)
    page = f"SELECT id FROM ({chosen.sql}) AS listed ORDER BY {order} LIMIT ? OFFSET ?"
    ids = [id for (id,) in store.db.execute(page, (*chosen.parameters, most, choice.after))]
    query = "SELECT record FROM events WHERE id = ?"
    return [decode(store.db.execute(query, (id,)).fetchone()[0], Event) for id in ids]


def marks(store: Store, choice: Choice, most: int) -> list[Mark]:
    """The chosen events that have a date, for a picture; the first ``most`` of them."""
    chosen = listed(choice)
    query = (
        f"SELECT id, type, status, date_start, date_end FROM ({chosen.sql}) AS listed "
        f"WHERE date_start IS NOT NULL ORDER BY {ORDER} LIMIT ?"
    )
    return [
        Mark(id=id, type=type, status=status, start=date.fromisoformat(start), end=date.fromisoformat(end))
        for id, type, status, start, end in store.db.execute(query, (*chosen.parameters, most))
    ]


def actors(store: Store, choice: Choice, most: int = -1) -> list[Tally]:
    """Who takes part in the chosen events, the busiest first."""
    within = _within(choice)
    query = (
        f"SELECT actor, count(*) AS number FROM party_events INDEXED BY party_events_in_order "
        f"WHERE {within.sql} GROUP BY actor ORDER BY number DESC, actor LIMIT ?"
    )
    rows = store.db.execute(query, (*within.parameters, most)).fetchall()
    return [Tally(id=id, name=_name(store, id), events=number) for id, number in rows]


def pairs(
    store: Store,
    choice: Choice,
    quarrels: tuple[str, ...],
    most: int = -1,
    *,
    of: str | None = None,
    among: Sequence[str] = (),
) -> list[PairTally]:
    """Who stands in one event with whom, the busiest first; ``quarrels`` are the types counted apart. ``of``
    somebody, or ``among`` some, only their pairs."""
    within = filters.together([_within(choice), filters.one_of("one", among), filters.one_of("other", among)])
    sides = "" if of is None else "AND (one = ? OR other = ?)"
    query = (
        "SELECT one, other, count(*) AS number, "
        f"total(opposed AND type IN ({', '.join('?' * len(quarrels))})) "
        "FROM pair_events INDEXED BY pair_events_in_order "
        f"WHERE {within.sql} {sides} GROUP BY one, other ORDER BY number DESC, one, other LIMIT ?"
    )
    parameters = (*quarrels, *within.parameters, *(() if of is None else (of, of)), most)
    rows = store.db.execute(query, parameters).fetchall()
    names: dict[str, str] = {id: "" for one, other, *_ in rows for id in (one, other)}
    names = {id: _name(store, id) for id in names}
    return [
        PairTally(
            one=one, one_name=names[one], other=other, other_name=names[other], events=n, quarrels=int(bad)
        )
        for one, other, n, bad in rows
    ]


def _within(choice: Choice) -> Condition:
    """A choice of events as a condition on the parties or pairs of events."""
    if choice.actors:
        chosen = listed(choice)
        return Condition(f"event IN (SELECT id FROM ({chosen.sql}))", chosen.parameters)
    return filters.chosen((), choice.types, choice.statuses, choice.since, choice.until)


def _name(store: Store, id: str) -> str:
    """What a party is called."""
    query = "SELECT min(name) FROM event_parties WHERE actor = ?"
    return store.db.execute(query, (id,)).fetchone()[0] or id


def outlets(store: Store) -> list[OutletTally]:
    """Every outlet with its share of the record, the largest first."""
    printed = (
        "SELECT coalesce(outlet, '') AS name, count(*), total(reports) FROM articles_in_short GROUP BY name"
    )
    told = "SELECT outlet, count(*), total(alone), total(disputed) FROM outlet_events GROUP BY outlet"
    events = {name: (int(n), int(a), int(d)) for name, n, a, d in store.db.execute(told)}
    tallies = [
        _outlet(name, articles, int(reports), *events.get(name, (0, 0, 0)))
        for name, articles, reports in store.db.execute(printed)
    ]
    return sorted(tallies, key=lambda tally: (-tally.reports, tally.outlet))


def _outlet(name: str, articles: int, reports: int, events: int, alone: int, disputed: int) -> OutletTally:
    return OutletTally(
        outlet=name or "outlet unknown",
        articles=articles,
        reports=reports,
        events=events,
        alone=alone,
        disputed=disputed,
    )


def stages(store: Store, by: str | None, to: str | None) -> list[StageTally]:
    """How many pledges are at each stage, of all or of those by and to somebody."""
    sides = _sides(by, to)
    query = f"SELECT stage, count(*) FROM pledges WHERE {sides.sql} GROUP BY stage ORDER BY stage"
    return [
        StageTally(stage=stage, pledges=number) for stage, number in store.db.execute(query, sides.parameters)
    ]


def pledges(
    store: Store, by: str | None, to: str | None, stage: str | None, most: int, after: int = 0
) -> list[Pledge]:
    """One page of the pledges by and to somebody, at a stage, in the order in which they were made."""
    sides = filters.together([_sides(by, to), filters.one_of("stage", (stage,) if stage else ())])
    query = (
        f"SELECT record FROM pledges WHERE id IN (SELECT id FROM pledges WHERE {sides.sql} "
        "ORDER BY made_start IS NULL, made_start, made_end, id LIMIT ? OFFSET ?) "
        "ORDER BY made_start IS NULL, made_start, made_end, id"
    )
    rows = store.db.execute(query, (*sides.parameters, most, after))
    return [decode(record, Pledge) for (record,) in rows]


def overdue(store: Store, today: date, stages: tuple[str, ...], most: int = -1) -> list[Pledge]:
    """The pledges at one of these stages whose last day is past, in the order in which they were made."""
    query = (
        f"SELECT record FROM pledges WHERE due_end < ? AND stage IN ({', '.join('?' * len(stages))}) "
        "ORDER BY made_start IS NULL, made_start, made_end, id LIMIT ?"
    )
    rows = store.db.execute(query, (today.isoformat(), *stages, most))
    return [decode(record, Pledge) for (record,) in rows]


def count_overdue(store: Store, by: str | None, to: str | None, today: date, stages: tuple[str, ...]) -> int:
    """How many pledges by and to somebody, at one of these stages, should have been kept by now."""
    sides = filters.together([_sides(by, to), filters.one_of("stage", stages)])
    query = f"SELECT count(*) FROM pledges WHERE {sides.sql} AND due_end < ?"
    number: int = store.db.execute(query, (*sides.parameters, today.isoformat())).fetchone()[0]
    return number


def _sides(by: str | None, to: str | None) -> Condition:
    return filters.together([filters.pledged("by", by), filters.pledged("to", to)])
