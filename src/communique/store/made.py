"""Events and pledges come in; out, the rows of the tables made by merging, put in or taken out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import msgspec

from communique.merging import Source
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
    "decision_effects",
)
"""The tables made by merging, in the order in which they can be emptied."""


def empty(db: sqlite3.Connection) -> None:
    """Takes all of it out."""
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")


def add_event(
    db: sqlite3.Connection, event: Event, sources: Mapping[str, Source], about: Subject | None
) -> None:
    """Puts an event in. ``sources`` has those of its reports' articles; ``about`` tells what it is about,
    where it can be a step of a pledge."""
    db.execute("INSERT INTO events (id, record) VALUES (?, ?)", (event.id, encode(event)))
    db.executemany(
        "INSERT INTO event_reports VALUES (?, ?, ?)",
        [(event.id, position, report) for position, report in enumerate(event.reports)],
    )
    for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
        db.executemany(
            "INSERT INTO event_parties VALUES (?, ?, ?, ?, ?, ?)",
            [(event.id, role, n, party.id, party.name, _people(party)) for n, party in enumerate(parties)],
        )
    if about:
        db.execute("INSERT INTO subjects VALUES (?, ?)", (event.id, encode(about)))
    shown = (event.type, event.status, *_days(event.date))
    db.executemany(
        "INSERT INTO party_events VALUES (?, ?, ?, ?, ?, ?)", [(event.id, id, *shown) for id in _ids(event)]
    )
    db.executemany(
        "INSERT INTO pair_events VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(event.id, *pair, *shown) for pair in _pairs(event)],
    )
    db.executemany(
        "INSERT INTO outlet_events VALUES (?, ?, ?, ?)",
        [
            (event.id, outlet, int(event.sources == 1), int(bool(event.disputed)))
            for outlet in sorted({source.outlet or "" for source in sources.values()})
        ],
    )


def add_withdrawn(db: sqlite3.Connection, event: Event) -> None:
    """Puts an event in that nobody reports any more."""
    db.execute("INSERT INTO withdrawn VALUES (?, ?)", (event.id, encode(event)))


def remove_events(db: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Takes events out, also those that nobody reports any more."""
    gone = [(id,) for id in ids]
    for table in OF_EVENTS:
        db.executemany(f"DELETE FROM {table} WHERE event = ?", gone)
    for table in ("events", "withdrawn"):
        db.executemany(f"DELETE FROM {table} WHERE id = ?", gone)


def add_pledge(db: sqlite3.Connection, pledge: Pledge) -> None:
    """Puts a pledge in."""
    db.execute("INSERT INTO pledges (id, record) VALUES (?, ?)", (pledge.id, encode(pledge)))
    for role, parties in (("by", pledge.by), ("to", pledge.to)):
        db.executemany(
            "INSERT INTO pledge_parties VALUES (?, ?, ?, ?, ?)",
            [(pledge.id, role, n, party.id, party.name) for n, party in enumerate(parties)],
        )
    db.executemany(
        "INSERT INTO pledge_steps VALUES (?, ?, ?, ?, ?, ?)",
        [(pledge.id, n, each.event, each.step, *_days(each.date)) for n, each in enumerate(pledge.history)],
    )


def remove_pledge(db: sqlite3.Connection, id: str) -> None:
    """Takes a pledge out, if it is there."""
    for table in OF_PLEDGES:
        db.execute(f"DELETE FROM {table} WHERE pledge = ?", (id,))
    db.execute("DELETE FROM pledges WHERE id = ?", (id,))


def _days(interval: Interval | None) -> tuple[str | None, str | None]:
    return (interval.start.isoformat(), interval.end.isoformat()) if interval else (None, None)


def _people(party: Party) -> str:
    return msgspec.json.encode(party.people).decode()


def _ids(event: Event) -> list[str]:
    """Its parties, each once."""
    return sorted({party.id for party in (*event.actors, *event.recipients)})


def _pairs(event: Event) -> Iterator[tuple[str, str, int]]:
    """Each two of its parties, and whether one of them acts on the other."""
    acting, acted_on = {party.id for party in event.actors}, {party.id for party in event.recipients}
    for one, other in combinations(_ids(event), 2):
        opposed = (one in acting and other in acted_on) or (other in acting and one in acted_on)
        yield one, other, int(opposed)
