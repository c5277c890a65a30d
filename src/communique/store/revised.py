"""Decisions that the events do not show yet come in; what they concern is made anew, and nothing else.

Why that gives what merging everything anew would: what people decide never changes which reports are alike,
so the deeds as the program sees them (``report_deeds``) stay. A decision changes the grouping, the fields and
the place in the record of those deeds that it is about, and of those that some merge or split ties to these.
What does take reports away is ``retract``: then other reports stand next to each other in the index that
comparing goes by, and only merging everything is exact.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from communique.merging import Source
from communique.merging.decisions import Rulings, apply, credited
from communique.records import Decision, Event
from communique.store import decisions, made
from communique.store.merged import Found, events_of, follow, ruled, tell, told
from communique.store.rows import decode, transaction


def revise(db: sqlite3.Connection) -> bool:
    """Makes events and pledges follow the decisions that have come in since they were made.

    False, and nothing done, where only merging everything will do.
    """
    ledger, found, rulings = ruled(db)
    new = _new(db, ledger)
    if any(each.verb == "retract" for each in new):
        return False
    with transaction(db):
        links = rulings.links(events_of(db, found))
        deeds = _concerned(db, new, ledger, found)
        before = _events(db, deeds)
        _retell(db, deeds, rulings)
        after = _events(db, deeds)
        moved = {told(event) for event in before} != {told(event) for event in after}
        if moved or links != rulings.links(events_of(db, found)) or _about_links(new):
            made.remove_pledges(db)
            follow(db, rulings, found)
        decisions.forget_effects(db)
        decisions.note_effects(db, apply(ledger, found, events_of(db, found)))
    return True


def _new(db: sqlite3.Connection, ledger: Sequence[Decision]) -> list[Decision]:
    """The decisions that came in since, and those that they take back, or give back."""
    shown = {effect.decision for effect in decisions.effects(db)}
    by_id = {each.id: each for each in ledger}
    new = [each for each in ledger if each.id not in shown]
    for each in new:  # grows as it goes: an undoing may undo an undoing
        target = by_id.get(each.target or "") if each.verb == "undo" else None
        if target is not None and target not in new:
            new.append(target)
    return new


def _about_links(new: Iterable[Decision]) -> bool:
    return any(each.verb in ("link", "unlink") for each in new)


def _concerned(
    db: sqlite3.Connection, new: Iterable[Decision], ledger: Sequence[Decision], found: Found
) -> set[str]:
    """The deeds that the new decisions are about, with all that any merge or split ties to them."""
    deeds: set[str] = set()
    for each in new:
        about = _of_source(db, each) if each.verb == "credit" else found[each.id] if each.about else ()
        deeds.update(_deeds(db, about))
    ties = [_deeds(db, found[each.id]) for each in ledger if each.verb in ("merge", "split")]
    grown = True
    while grown:
        tied = [tie for tie in ties if not tie.isdisjoint(deeds) and not tie <= deeds]
        grown = bool(tied)
        deeds.update(*tied)
    return deeds


def _deeds(db: sqlite3.Connection, reports: Iterable[str]) -> set[str]:
    rows = (db.execute("SELECT deed FROM report_deeds WHERE report = ?", (id,)).fetchone() for id in reports)
    return {row[0] for row in rows if row}


def _of_source(db: sqlite3.Connection, decision: Decision) -> Iterator[str]:
    """The reports of the articles whose words a decision gives to somebody else."""
    giving = replace(decision, value="?")
    for id, uri, outlet in db.execute("SELECT id, uri, outlet FROM articles").fetchall():
        if credited(Source(article=id, uri=uri, outlet=outlet), [giving]).agency:
            yield from (row[0] for row in db.execute("SELECT id FROM reports WHERE article = ?", (id,)))


def _members(db: sqlite3.Connection, deed: str) -> list[str]:
    return [id for (id,) in db.execute("SELECT report FROM report_deeds WHERE deed = ? ORDER BY 1", (deed,))]


def _events(db: sqlite3.Connection, deeds: Iterable[str]) -> list[Event]:
    """The events of those deeds that nobody has rejected, by id."""
    query = (
        "SELECT DISTINCT events.id, record FROM report_deeds JOIN events ON events.id = event WHERE deed = ?"
    )
    found = {id: record for deed in deeds for id, record in db.execute(query, (deed,))}
    return [decode(found[id], Event) for id in sorted(found)]


def _retell(db: sqlite3.Connection, deeds: Iterable[str], rulings: Rulings) -> None:
    """Makes the events of those deeds anew."""
    clusters = sorted(_members(db, deed) for deed in deeds)
    made.remove_events(db, [event.id for event in _events(db, deeds)])
    db.executemany("DELETE FROM report_deeds WHERE deed = ?", [(deed,) for deed in deeds])
    if clusters:
        tell(db, clusters, rulings)
