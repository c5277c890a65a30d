"""All reports and decisions of a store come in; its events and pledges are made anew from them, in one
transaction.

Of the reports, merging keeps only what it needs to compare them; whole reports are loaded one cluster at a
time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from communique import merging, pledges
from communique.merging import Brief
from communique.merging.decisions import Rulings, apply, credited, retracted, standing
from communique.records import Event, Party, Pledge, Report
from communique.store import decisions, meta, reading
from communique.store.rows import decode, encode, transaction


def merge(db: sqlite3.Connection, merged_by: str) -> None:
    """Rebuilds events and pledges from the stored reports and decisions."""
    with transaction(db):
        for table in decisions.MADE:
            db.execute(f"DELETE FROM {table}")
        ledger = decisions.ledger(db)
        found = {each.id: decisions.found(db, each, ledger) for each in ledger}
        rulings = Rulings(standing(ledger), found)
        event_of: dict[str, str] = {}
        for cluster in rulings.grouped(merging.cluster(_briefs(db, rulings))):
            event = _event(db, cluster, rulings)
            event_of.update(dict.fromkeys(rulings.concerned(cluster), event.id))
            ruled = rulings.on(event)
            if ruled is not None:
                _add_event(db, ruled)
        for pledge in pledges.follow(
            _events(db),
            partial(reading.report, db),
            partial(reading.published, db),
            rulings.links(event_of),
        ):
            _add_pledge(db, pledge)
        decisions.note_effects(db, apply(ledger, found, event_of))
        meta.put(db, "merged_by", merged_by)
        meta.put(db, "dirty", "0")


def _briefs(db: sqlite3.Connection, rulings: Rulings) -> Iterator[Brief]:
    source = None
    for (record,) in db.execute("SELECT record FROM reports ORDER BY article, id"):
        report = decode(record, Report)
        if source is None or source.article != report.article:
            source = reading.source(db, report.article)
            counts = not retracted(source, rulings.decisions)
        if counts:
            yield merging.brief(report, source)


def _event(db: sqlite3.Connection, cluster: Sequence[str], rulings: Rulings) -> Event:
    reports = [reading.report(db, id) for id in cluster]
    sources = {id: reading.source(db, id) for id in {report.article for report in reports}}
    return merging.event(reports, {id: credited(each, rulings.decisions) for id, each in sources.items()})


def _events(db: sqlite3.Connection) -> Iterator[Event]:
    rows = db.execute("SELECT record FROM events ORDER BY date_start IS NULL, date_start, date_end, id")
    return (decode(record, Event) for (record,) in rows)


def _add_event(db: sqlite3.Connection, event: Event) -> None:
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


def _people(party: Party) -> str:
    return msgspec.json.encode(party.people).decode()


def _add_pledge(db: sqlite3.Connection, pledge: Pledge) -> None:
    db.execute("INSERT INTO pledges (id, record) VALUES (?, ?)", (pledge.id, encode(pledge)))
    for role, parties in (("by", pledge.by), ("to", pledge.to)):
        db.executemany(
            "INSERT INTO pledge_parties VALUES (?, ?, ?, ?, ?)",
            [(pledge.id, role, n, party.id, party.name) for n, party in enumerate(parties)],
        )
