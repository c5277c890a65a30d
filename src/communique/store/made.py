"""Events and pledges come in; out, the rows of the tables made by merging, put in or taken out."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import msgspec

from communique.pledges import Subject
from communique.records import Event, Interval, Party, Pledge
from communique.store.rows import encode

OF_EVENTS = ("subjects", "outlet_events", "pair_events", "party_events", "event_parties", "event_reports")
"""The tables that say more of events, each with a column ``event``."""
OF_PLEDGES = ("pledge_steps", "pledge_parties")
"""The same of pledges."""
TABLES = (
    *OF_PLEDGES,
    "pledges",
    *OF_EVENTS,
    "events",
    "withdrawn",
    "superseded",
    "report_deeds",
    "read_pairs",
    "decision_effects",
)
"""The tables made by merging, in the order in which they can be emptied."""

_COLUMNS = {"events": "(id, record)", "pledges": "(id, record)"}
"""Those of the tables that SQLite numbers or reads from the record itself."""
MOST_GATHERED = 25
"""Events or pledges whose rows are gathered before they are written, some 100 kB: a statement for each row of
each event takes twice the time."""


def empty(db: sqlite3.Connection) -> None:
    """Takes all of it out."""
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")


class Rows:
    """Rows of these tables, gathered; ``put_in`` writes those of each table at one go."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._rows: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)

    def add_deed(self, event: str, reports: Iterable[str], deed_of: Mapping[str, str]) -> None:
        """Says of which event reports are now, and of which deed they were before people decided on them."""
        self._rows["report_deeds"] += [(report, deed_of[report], event) for report in reports]

    def add_event(self, event: Event, outlets: Iterable[str], about: Subject | None) -> None:
        """Puts an event in. ``outlets`` names those that report it, each once; ``about`` tells what it is
        about, where it can be a step of a pledge."""
        rows, id = self._rows, event.id
        rows["events"].append((id, encode(event)))
        rows["event_reports"] += [(id, position, report) for position, report in enumerate(event.reports)]
        for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
            rows["event_parties"] += [
                (id, role, n, party.id, party.name, _people(party)) for n, party in enumerate(parties)
            ]
        if about:
            rows["subjects"].append((id, encode(about)))
        shown = (event.type, event.status, *_days(event.date))
        ids = sorted({party.id for party in (*event.actors, *event.recipients)})
        rows["party_events"] += [(id, party, *shown) for party in ids]
        rows["pair_events"] += [(id, *pair, *shown) for pair in _pairs(event, ids)]
        alone, disputed = int(event.sources == 1), int(bool(event.disputed))
        rows["outlet_events"] += [(id, outlet, alone, disputed) for outlet in outlets]
        if len(rows["events"]) >= MOST_GATHERED:
            self.put_in()

    def add_withdrawn(self, event: Event) -> None:
        """Puts an event in that nobody reports any more."""
        self._rows["withdrawn"].append((event.id, encode(event)))

    def add_pledge(self, pledge: Pledge) -> None:
        """Puts a pledge in."""
        rows, id = self._rows, pledge.id
        rows["pledges"].append((id, encode(pledge)))
        for role, parties in (("by", pledge.by), ("to", pledge.to)):
            rows["pledge_parties"] += [(id, role, n, party.id, party.name) for n, party in enumerate(parties)]
        rows["pledge_steps"] += [
            (id, n, each.event, each.step, *_days(each.date)) for n, each in enumerate(pledge.history)
        ]
        if len(rows["pledges"]) >= MOST_GATHERED:
            self.put_in()

    def put_in(self) -> None:
        """Writes what was gathered, first what others refer to."""
        for table in reversed(TABLES):
            gathered = self._rows.pop(table, None)
            if gathered:
                places = ", ".join("?" * len(gathered[0]))
                columns = _COLUMNS.get(table, "")
                self._db.executemany(f"INSERT INTO {table} {columns} VALUES ({places})", gathered)


def remove_events(db: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Takes events out, also those that nobody reports any more."""
    gone = [(id,) for id in ids]
    for table in OF_EVENTS:
        db.executemany(f"DELETE FROM {table} WHERE event = ?", gone)
    for table in ("events", "withdrawn"):
        db.executemany(f"DELETE FROM {table} WHERE id = ?", gone)


def remove_pledge(db: sqlite3.Connection, id: str) -> None:
    """Takes a pledge out, if it is there."""
    for table in OF_PLEDGES:
        db.execute(f"DELETE FROM {table} WHERE pledge = ?", (id,))
    db.execute("DELETE FROM pledges WHERE id = ?", (id,))


def _days(interval: Interval | None) -> tuple[str | None, str | None]:
    return (interval.start.isoformat(), interval.end.isoformat()) if interval else (None, None)


def _people(party: Party) -> str:
    return msgspec.json.encode(party.people).decode()


def _pairs(event: Event, ids: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Each two of its parties, and whether one of them acts on the other."""
    acting, acted_on = {party.id for party in event.actors}, {party.id for party in event.recipients}
    for one, other in combinations(ids, 2):
        opposed = (one in acting and other in acted_on) or (other in acting and one in acted_on)
        yield one, other, int(opposed)
