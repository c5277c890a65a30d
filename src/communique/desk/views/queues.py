"""What waits for review by pair: who deals with whom in events nobody has decided on."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk.views.shown import Shown
from communique.records import Record
from communique.store import Store

MOST = 200
"""Pairs shown, those with most to decide."""


class PairQueue(Record, frozen=True):
    """Two parties, and how many events between them wait."""

    one: str
    one_name: str
    other: str
    other_name: str
    waiting: int
    disputed: int
    """Of these, those on which reports disagree."""


class Queues(Record, frozen=True):
    """What waits."""

    waiting: int
    disputed: int
    pairs: tuple[PairQueue, ...]


def queues(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The queues, the longest first."""
    number, disputed = store.db.execute(
        "SELECT count(*), coalesce(sum(json_array_length(record, '$.disputed') > 0), 0) "
        "FROM events WHERE confidence < 1"
    ).fetchone()
    pairs = tuple(_pairs(store))
    return Shown(
        "Queues for review", Queues(waiting=number, disputed=disputed, pairs=pairs), PairQueue, pairs
    )


def _pairs(store: Store) -> list[PairQueue]:
    query = """
        WITH waiting AS MATERIALIZED (
            SELECT id, coalesce(json_array_length(record, '$.disputed') > 0, 0) AS disputed
            FROM events WHERE confidence < 1
        ), taking AS MATERIALIZED (
            SELECT DISTINCT event, actor, disputed FROM waiting JOIN event_parties ON event = id
        )
        SELECT one.actor, other.actor, count(*) AS number, sum(one.disputed)
        FROM taking AS one JOIN taking AS other ON other.event = one.event AND other.actor > one.actor
        GROUP BY one.actor, other.actor ORDER BY number DESC, one.actor, other.actor LIMIT ?
    """
    rows = store.db.execute(query, (MOST,)).fetchall()
    named = "SELECT min(name) FROM event_parties WHERE actor = ?"
    names = {id: store.db.execute(named, (id,)).fetchone()[0] for row in rows for id in row[:2]}
    return [
        PairQueue(
            one=one,
            one_name=names[one],
            other=other,
            other_name=names[other],
            waiting=number,
            disputed=disputed,
        )
        for one, other, number, disputed in rows
    ]
