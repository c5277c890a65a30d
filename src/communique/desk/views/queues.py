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
        "SELECT count(*), coalesce(sum(disputes > 0), 0) FROM events WHERE confidence < 1"
    ).fetchone()
    pairs = tuple(_pairs(store))
    return Shown(
        "Queues for review", Queues(waiting=number, disputed=disputed, pairs=pairs), PairQueue, pairs
    )


def _pairs(store: Store) -> list[PairQueue]:
    """All events of a pair less those decided, which are few: so that indexes are enough to count them."""
    query = """
        SELECT one, other, sum(number) AS waiting, sum(disputed) FROM (
            SELECT one, other, count(*) AS number, 0 AS disputed FROM pair_events GROUP BY one, other
            UNION ALL
            SELECT one, other, -1, 0 FROM events JOIN pair_events ON event = id WHERE confidence >= 1
            UNION ALL
            SELECT one, other, 0, 1 FROM events JOIN pair_events ON event = id
            WHERE confidence < 1 AND disputes > 0
        ) GROUP BY one, other HAVING waiting > 0 ORDER BY waiting DESC, one, other LIMIT ?
    """
    rows = store.db.execute(query, (MOST,)).fetchall()
    named = "SELECT min(name) FROM event_parties WHERE actor = ?"
    names = {id: store.db.execute(named, (id,)).fetchone()[0] for row in rows for id in row[:2]}
    return [
        PairQueue(one=one, one_name=names[one], other=other, other_name=names[other], waiting=n, disputed=d)
        for one, other, n, d in rows
    ]
