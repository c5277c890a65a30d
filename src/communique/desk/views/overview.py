"""The front page: what is in the record, newest first, what is disputed, what is overdue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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


class OverviewRow(Record, frozen=True):
    """A line of one of the lists."""

    list: str
    """``newest``, ``disputed``, ``overdue`` or ``pairs``."""
    id: str
    """Of the event, the pledge, or the two parties."""
    date: str
    """In words: of the event, or when the promise was due."""
    who: str
    type: str
    status: str
    """Of the event, or the stage of the pledge."""
    quote: str
    outlet: str
    events: int
    """How many the two parties have together; 1 of an event."""


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
    return Shown("The record", data, OverviewRow, _rows(data))


def _rows(data: Overview) -> Iterator[OverviewRow]:
    for name, lines in (("newest", data.newest), ("disputed", data.disputed)):
        for line in lines:
            yield OverviewRow(
                list=name, id=line.id, date=line.when, who=line.deed, type=line.type, status=line.status,
                quote=line.quote, outlet=line.outlet, events=1,
            )  # fmt: skip
    for late in data.overdue:
        sides = " → ".join(side for side in (late.by, late.to) if side)
        yield OverviewRow(
            list="overdue", id=late.id, date=late.due, who=sides, type="", status=late.stage,
            quote=late.promise, outlet="", events=1,
        )  # fmt: skip
    for pair in data.pairs:
        yield OverviewRow(
            list="pairs", id=f"{pair.one}; {pair.other}", date="", who=f"{pair.one_name}; {pair.other_name}",
            type="", status="", quote="", outlet="", events=pair.events,
        )  # fmt: skip
