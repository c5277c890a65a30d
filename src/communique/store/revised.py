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
from typing import NamedTuple

from msgspec.structs import replace

from communique.merging import Source
from communique.merging.decisions import Link, Rulings, apply, credited, standing
from communique.pledges import Change, Frame, Subject
from communique.records import Decision, Event
from communique.store import decisions, following, made
from communique.store.merged import Found, events_of, ruled, tell, told
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
        frame = following.frame(db, _links_before(db, ledger, found))
        deeds = _concerned(db, new, ledger, found)
        before = _seen(db, deeds, frame)
        _retell(db, deeds, rulings)
        now = _seen(db, deeds, following.frame(db, rulings.links(events_of(db, found))))
        _follow(db, before, now)
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


def _links_before(db: sqlite3.Connection, ledger: Sequence[Decision], found: Found) -> tuple[Link, ...]:
    """The steps of pledges that people had linked when events were last made."""
    shown = {effect.decision for effect in decisions.effects(db)}
    then = standing([each for each in ledger if each.id in shown])
    return Rulings(then, found).links(events_of(db, found))


class _Seen(NamedTuple):
    """The events of some deeds, before or after they are made anew, and what pledges see of them."""

    events: dict[str, Event]
    subjects: dict[str, Subject | None]
    frame: Frame


def _seen(db: sqlite3.Connection, deeds: Iterable[str], frame: Frame) -> _Seen:
    events = {event.id: told(event) for event in _events(db, deeds)}
    return _Seen(events, {id: following.subject(db, id, frame) for id in events}, frame)


def _follow(db: sqlite3.Connection, before: _Seen, now: _Seen) -> None:
    """Makes the pledges anew that the change from the one to the other concerns."""
    made_anew = {*before.events, *now.events}
    changed = {id for id in made_anew if before.events.get(id) != now.events.get(id)}
    for link in set(before.frame.links) ^ set(now.frame.links):
        changed |= {link.promise, link.event}

    def subjects(seen: _Seen) -> dict[str, Subject]:
        found = (
            (id, seen.subjects.get(id) if id in made_anew else following.subject(db, id, seen.frame))
            for id in sorted(changed)
        )
        return {id: each for id, each in found if each is not None}

    if changed:
        change = Change(
            frame_before=before.frame, frame=now.frame, before=subjects(before), now=subjects(now)
        )
        following.follow_anew(db, change)


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


def _told_in(db: sqlite3.Connection, deeds: Iterable[str]) -> set[str]:
    """The events of those deeds, also those that somebody rejected and those that nobody reports any more."""
    query = "SELECT event FROM report_deeds WHERE deed = ?"
    return {event for deed in deeds for (event,) in db.execute(query, (deed,))}


def _retell(db: sqlite3.Connection, deeds: Iterable[str], rulings: Rulings) -> None:
    """Makes the events of those deeds anew."""
    clusters = sorted(_members(db, deed) for deed in deeds)
    made.remove_events(db, sorted(_told_in(db, deeds)))
    db.executemany("DELETE FROM report_deeds WHERE deed = ?", [(deed,) for deed in deeds])
    if clusters:
        tell(db, clusters, rulings)
