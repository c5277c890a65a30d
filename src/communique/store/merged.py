"""All reports and decisions of a store come in; its events and pledges are made anew from them, in one
transaction.

Of the reports, merging keeps only what it needs to compare them; whole reports are loaded one cluster at a
time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import islice

from msgspec.structs import replace

from communique import merging
from communique.merging import Brief, Source
from communique.merging.corrections import withdrawn
from communique.merging.decisions import Rulings, apply, credited, retracted, standing
from communique.records import Decision, Event, Report
from communique.store import decisions, following, made, meta, read_pairs, reading, superseding
from communique.store.rows import decode, transaction

Cluster = tuple[str, ...]
"""The ids of reports that tell one deed."""
Found = Mapping[str, Sequence[str]]
"""What each decision, by its id, is about and what is still there."""
CLUSTERS_AT_ONCE = 50
"""Clusters whose reports are read together."""
MOST_SOURCES = 1_000
"""Articles that are kept at hand while their events are made, some 3 kB each: an article tells of a dozen."""


def merge(db: sqlite3.Connection, merged_by: str, jobs: int = 1) -> None:
    """Rebuilds events and pledges from the stored reports and decisions, on up to ``jobs`` cores."""
    with transaction(db):
        made.empty(db)
        ledger, found, rulings = ruled(db)
        alike = merging.Alike(jobs=jobs)
        clusters = list(merging.cluster(briefs(db, rulings), alike))
        read_pairs.keep(db, alike.heard)
        superseding.settle(db, rulings.decisions)
        tell(db, clusters, rulings)
        following.follow(db, following.frame(db, rulings.links(events_of(db, found))))
        decisions.note_effects(db, apply(ledger, found, events_of(db, found)))
        meta.put(db, "merged_by", merged_by)
        meta.put(db, "dirty", "0")


def ruled(db: sqlite3.Connection) -> tuple[tuple[Decision, ...], Found, Rulings]:
    """The ledger, what its decisions are about here, and what those of them that stand do."""
    ledger = decisions.ledger(db)
    found = {each.id: decisions.found(db, each, ledger) for each in ledger}
    return ledger, found, Rulings(standing(ledger), found)


def tell(db: sqlite3.Connection, clusters: Sequence[Sequence[str]], rulings: Rulings) -> None:
    """Makes the events of clusters, as people put them together, took them apart and corrected them."""
    deed_of = {report: min(cluster) for cluster in clusters for report in cluster}
    source = lru_cache(MOST_SOURCES)(partial(_source, db, rulings))
    rows = made.Rows(db)
    for cluster, reports in _with_reports(db, rulings.grouped(map(tuple, clusters))):
        sources = {id: source(id) for id in {each.article for each in reports}}
        event = merging.event(reports, sources)
        rows.add_deed(event.id, cluster, deed_of)
        shown = rulings.on(event)
        if shown is not None and withdrawn(shown):
            rows.add_withdrawn(shown)
        elif shown is not None:
            outlets = sorted({each.outlet or "" for each in sources.values()})
            rows.add_event(shown, outlets, following.about(shown, reports, sources))
    rows.put_in()


def told(event: Event) -> Event:
    """An event without what people and the program think of it: the same promises hang on it, whether or not
    somebody has accepted it."""
    return replace(event, confidence=0.5, why=(), decisions=())


def events_of(db: sqlite3.Connection, found: Found) -> dict[str, str]:
    """The event of each report that some decision is about, also where it is rejected."""
    query = "SELECT event FROM report_deeds WHERE report = ?"
    rows = {id: db.execute(query, (id,)).fetchone() for ids in found.values() for id in ids}
    return {id: row[0] for id, row in rows.items() if row}


def briefs(db: sqlite3.Connection, rulings: Rulings) -> Iterator[Brief]:
    """What merging compares of each report that counts."""
    source = None
    for (record,) in db.execute("SELECT record FROM reports ORDER BY article, id"):
        report = decode(record, Report)
        if source is None or source.article != report.article:
            source = reading.source(db, report.article)
            counts = not retracted(source, rulings.decisions)
        if counts:
            yield merging.brief(report, source)


def _with_reports(
    db: sqlite3.Connection, clusters: Iterable[Cluster]
) -> Iterator[tuple[Cluster, list[Report]]]:
    """Each cluster with its reports, read for some clusters at a time."""
    waiting = iter(clusters)
    while some := list(islice(waiting, CLUSTERS_AT_ONCE)):
        found = reading.reports(db, [id for cluster in some for id in cluster])
        for cluster in some:
            yield cluster, [found[id] for id in cluster]


def _source(db: sqlite3.Connection, rulings: Rulings, article: str) -> Source:
    """An article as a witness, with the agency whose words it carries by somebody's decision."""
    return credited(reading.source(db, article), rulings.decisions)
