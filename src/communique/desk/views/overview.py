"""The front page: what is in the record, newest first, what is disputed, what is overdue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import islice

from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import OPEN_STAGES, EventLine, PledgeLine, event_line, pledge_line
from communique.desk.queries import PairTally
from communique.desk.views.shown import Shown
from communique.exchange.relation import QUARRELS
from communique.records import Record
from communique.store import Store

FEW = 8
"""Lines of each list."""


class Overview(Record, frozen=True):
    """The record at a glance."""

    pages: int
    reports: int
    events: int
    pledges: int
    unread: int
    waiting: int
    """Events nobody has said yes or no to."""
    unmerged: bool
    newest: tuple[EventLine, ...]
    disputed: tuple[EventLine, ...]
    overdue: tuple[PledgeLine, ...]
    pairs: tuple[PairTally, ...]


def overview(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The figures of the record and the first lines of its lists."""
    size = store.size()
    today = date.today()
    overdue = queries.overdue(store, today, OPEN_STAGES, FEW)
    (waiting,) = store.db.execute("SELECT count(*) FROM events WHERE confidence < 1").fetchone()
    data = Overview(
        pages=size.pages,
        reports=size.reports,
        events=size.events,
        pledges=size.pledges,
        unread=size.errors,
        waiting=waiting,
        unmerged=size.unmerged,
        newest=tuple(event_line(store, e) for e in queries.events(store, Choice(), FEW, newest=True)),
        disputed=tuple(event_line(store, e) for e in islice(store.disputed(), FEW)),
        overdue=tuple(pledge_line(pledge, today) for pledge in overdue),
        pairs=tuple(queries.pairs(store, Choice(), QUARRELS, FEW)),
    )
    return Shown("The record", data)
