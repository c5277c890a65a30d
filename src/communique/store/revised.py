"""What has come in since the events were made comes in: pages, decisions. What it concerns is made anew, and
nothing else.

Why that gives what merging everything anew would: an event hangs on the reports of its deed (``report_deeds``
has the deeds as the program sees them), on which of their pages were put right, and on the decisions about
them; so where none of these has changed, it stays. What people decide never changes which reports are alike.
New pages, and ``retract``, do: then all reports are compared anew, as others stand next to each other in the
index that comparing goes by, and the deeds that come out as they were stay as they are.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from msgspec.structs import replace

from communique import merging
from communique.merging import Source
from communique.merging.decisions import Link, Rulings, apply, credited, standing
from communique.pledges import Change, Frame, Subject
from communique.records import Decision, Event
from communique.store import decisions, following, made, meta, read_pairs, superseding
from communique.store.merged import Found, briefs, events_of, ruled, tell, told
from communique.store.rows import decode, transaction

MOST_NEW = 0.25
"""Share of reports that belong to no deed yet from which everything is made anew. Of 20,000 reports, one more
costs 4.9 s of one core's time and 13.2 s so; 3,200 more cost 9.8 s and 16.0 s."""

Deed = tuple[str, ...]
"""The reports that tell it, in alphabetical order."""


def revise(db: sqlite3.Connection, jobs: int = 1) -> bool:
    """Makes events and pledges follow the pages and decisions that have come in since they were made, on up
    to ``jobs`` cores.

    False, and nothing done, where so much is new that merging everything costs no more.
    """
    if _mostly_new(db):
        return False
    ledger, found, rulings = ruled(db)
    new = _new(db, ledger)
    with transaction(db):
        frame = following.frame(db, _links_before(db, ledger, found))
        reports = set(_decided_on(db, new, found))
        deeds = _Deeds.stored(db)
        if meta.is_dirty(db) or any(each.verb == "retract" for each in new):
            deeds = _Deeds.compared(db, rulings, jobs)
            reports |= deeds.differing
            reports.update(_of_articles(db, superseding.settle(db, rulings.decisions)))
        reports = _with_ties(reports, deeds, [found[e.id] for e in ledger if e.verb in ("merge", "split")])
        before = _seen(db, _told_in(db, reports), frame)
        _retell(db, reports, deeds, rulings)
        now = _seen(db, _told_in(db, reports), following.frame(db, rulings.links(events_of(db, found))))
        _follow(db, before, now)
        decisions.forget_effects(db)
        decisions.note_effects(db, apply(ledger, found, events_of(db, found)))
        meta.put(db, "dirty", "0")
    return True


def _mostly_new(db: sqlite3.Connection) -> bool:
    """Whether a large part of the reports belongs to no deed yet."""
    (all_of_them,) = db.execute("SELECT count(*) FROM reports").fetchone()
    (placed,) = db.execute("SELECT count(*) FROM report_deeds").fetchone()
    return bool(all_of_them - placed > MOST_NEW * all_of_them)


class _Deeds(NamedTuple):
    """The deeds of the reports, as they were when events were last made and as they are now."""

    before: Callable[[str], Deed]
    """The deed of a report; empty where it belongs to none."""
    now: Callable[[str], Deed]
    differing: frozenset[str] = frozenset()
    """The reports of which these two are not the same."""

    @classmethod
    def stored(cls, db: sqlite3.Connection) -> _Deeds:
        """Deeds that have not changed, each looked up when it is asked for."""
        query = (
            "SELECT report FROM report_deeds "
            "WHERE deed = (SELECT deed FROM report_deeds WHERE report = ?) ORDER BY report"
        )

        def of(report: str) -> Deed:
            return tuple(id for (id,) in db.execute(query, (report,)))

        return cls(of, of)

    @classmethod
    def compared(cls, db: sqlite3.Connection, rulings: Rulings, jobs: int) -> _Deeds:
        """The deeds that were, and those that comparing all reports anew gives."""
        rows = db.execute("SELECT deed, report FROM report_deeds ORDER BY deed, report").fetchall()
        was = _by_report(tuple(id for _, id in of_one) for _, of_one in groupby(rows, itemgetter(0)))
        alike = merging.Alike(read_pairs.known(db), jobs=jobs)
        now = _by_report(merging.cluster(briefs(db, rulings), alike))
        read_pairs.keep(db, alike.heard)
        differing = frozenset(id for id in was.keys() | now.keys() if was.get(id) != now.get(id))
        return cls(lambda id: was.get(id, ()), lambda id: now.get(id, ()), differing)


def _by_report(deeds: Iterable[Deed]) -> dict[str, Deed]:
    return {report: deed for deed in deeds for report in deed}


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
    """Some events, before or after they are made anew, and what pledges see of them."""

    events: dict[str, Event]
    subjects: dict[str, Subject | None]
    frame: Frame


def _seen(db: sqlite3.Connection, ids: Iterable[str], frame: Frame) -> _Seen:
    """Those of the events that stand in the record."""
    rows = {id: db.execute("SELECT record FROM events WHERE id = ?", (id,)).fetchone() for id in sorted(ids)}
    events = {id: told(decode(row[0], Event)) for id, row in rows.items() if row}
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


def _decided_on(db: sqlite3.Connection, new: Iterable[Decision], found: Found) -> Iterator[str]:
    """The reports that the new decisions are about."""
    for each in new:
        if each.verb == "credit":
            yield from _of_articles(db, _carrying(db, each))
        elif each.about:
            yield from found[each.id]


def _with_ties(reports: Iterable[str], deeds: _Deeds, ties: Sequence[Sequence[str]]) -> set[str]:
    """The reports with all of their deeds, before and now, and with what any merge or split ties to these."""
    tied: dict[str, set[str]] = {}
    for tie in ties:
        for report in tie:
            tied.setdefault(report, set()).update(tie)
    concerned, waiting = set(reports), list(reports)
    while waiting:
        report = waiting.pop()
        more = {*deeds.before(report), *deeds.now(report), *tied.get(report, ())} - concerned
        concerned |= more
        waiting += more
    return concerned


def _of_articles(db: sqlite3.Connection, articles: Iterable[str]) -> Iterator[str]:
    """The reports that stand in articles."""
    for article in articles:
        yield from (id for (id,) in db.execute("SELECT id FROM reports WHERE article = ?", (article,)))


def _carrying(db: sqlite3.Connection, decision: Decision) -> Iterator[str]:
    """The articles whose words a decision gives to somebody else."""
    giving = replace(decision, value="?")
    for id, uri, outlet in db.execute("SELECT id, uri, outlet FROM articles").fetchall():
        if credited(Source(article=id, uri=uri, outlet=outlet), [giving]).agency:
            yield id


def _told_in(db: sqlite3.Connection, reports: Iterable[str]) -> set[str]:
    """The events of those reports, also those that somebody rejected and those that nobody reports any
    more."""
    rows = (db.execute("SELECT event FROM report_deeds WHERE report = ?", (id,)).fetchone() for id in reports)
    return {row[0] for row in rows if row}


def _retell(db: sqlite3.Connection, reports: Iterable[str], deeds: _Deeds, rulings: Rulings) -> None:
    """Makes the events of those reports anew; their deeds are wholly among them."""
    clusters = sorted({deeds.now(report) for report in reports} - {()})
    made.remove_events(db, sorted(_told_in(db, reports)))
    db.executemany("DELETE FROM report_deeds WHERE report = ?", [(report,) for report in reports])
    if clusters:
        tell(db, clusters, rulings)
