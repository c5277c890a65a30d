"""The events of a store come in; its pledges are made from what they are about, all or those that a change
concerns.

What an event is about stands in ``subjects`` where its type can be a step of a pledge. Of the others, only
those that people linked can be one; what these few are about is read when it is needed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from communique import pledges
from communique.merging import Source
from communique.merging.decisions import Link
from communique.pledges import CONCERNED, NARROW, Change, Frame, Subject, pledge_id
from communique.pledges.life import AGAIN
from communique.records import Event, Pledge, Report
from communique.store import made, reading
from communique.store.rows import decode

_LAST = f"""
    SELECT date_end FROM events INDEXED BY events_newest_first
    WHERE status = 'occurred' AND julianday(date_end) - julianday(date_start) < {NARROW}
    ORDER BY date_end IS NULL, date_end DESC LIMIT 1
"""


def about(event: Event, reports: Iterable[Report], sources: Mapping[str, Source]) -> Subject | None:
    """What an event with those reports is about, where its type can be a step of a pledge. ``sources`` has
    their articles."""
    if event.type not in CONCERNED:
        return None
    told = {report.id: report for report in reports}
    return pledges.subject(event, told.__getitem__, lambda article: sources[article].published)


def frame(db: sqlite3.Connection, links: Sequence[Link]) -> Frame:
    """What all pledges hang on besides the events."""
    row = db.execute(_LAST).fetchone()
    return Frame(links=tuple(links), now=date.fromisoformat(row[0]) if row else None)


def follow(db: sqlite3.Connection, frame: Frame) -> None:
    """Makes all pledges."""
    stored = db.execute("SELECT record FROM subjects ORDER BY event")
    subjects = {each.event: each for each in (decode(record, Subject) for (record,) in stored)}
    subjects |= {each.event: each for each in _linked(db, frame)}
    rows = made.Rows(db)
    for pledge in pledges.follow_subjects(subjects, partial(reading.event, db), frame):
        rows.add_pledge(pledge)
    rows.put_in()


def follow_anew(db: sqlite3.Connection, change: Change) -> None:
    """Makes the pledges anew that a change of events concerns."""
    rows = made.Rows(db)
    for event, pledge in pledges.follow_anew(Followed(db, change.frame), change).items():
        made.remove_pledge(db, pledge_id(event))
        if pledge:
            rows.add_pledge(pledge)
    rows.put_in()


def subject(db: sqlite3.Connection, id: str, frame: Frame) -> Subject | None:
    """What an event is about, where it is there and can be a step of a pledge or is linked to one."""
    row = db.execute("SELECT record FROM subjects WHERE event = ?", (id,)).fetchone()
    if row:
        return decode(row[0], Subject)
    row = db.execute("SELECT record FROM events WHERE id = ?", (id,)).fetchone()
    if row is None or id not in frame.ends():
        return None
    return pledges.subject(decode(row[0], Event), partial(reading.report, db), partial(reading.published, db))


def _linked(db: sqlite3.Connection, frame: Frame) -> list[Subject]:
    """What the events that people linked are about."""
    found = (subject(db, id, frame) for id in sorted(frame.ends()))
    return [each for each in found if each is not None]


class Followed:
    """A store whose events have changed and whose pledges have not yet: ``communique.pledges.Followed``."""

    def __init__(self, db: sqlite3.Connection, frame: Frame) -> None:
        self._db = db
        self._frame = frame
        self._linked = _linked(db, frame)

    def subject(self, event: str) -> Subject | None:
        """What an event is about, where it can be a step of a pledge or is linked to one."""
        return subject(self._db, event, self._frame)

    def event(self, id: str) -> Event:
        """The event of that id, which is there."""
        return reading.event(self._db, id)

    def acting(self, actor: str) -> Iterator[Subject]:
        """What the events are about in which somebody acts, each once."""
        rows = self._db.execute(
            "SELECT record FROM party_events CROSS JOIN subjects USING (event) WHERE actor = ?", (actor,)
        )
        stored = {each.event: each for each in (decode(record, Subject) for (record,) in rows)}
        stored |= {each.event: each for each in self._linked}
        return (each for each in stored.values() if actor in each.actors)

    def pledge(self, promise: str) -> Pledge | None:
        """The pledge that was made in an event."""
        query = "SELECT record FROM pledges WHERE id = ?"
        row = self._db.execute(query, (pledge_id(promise),)).fetchone()
        return decode(row[0], Pledge) if row else None

    def told_again_by(self, event: str) -> list[str]:
        """The promises that an event was told again of, by a pledge."""
        rows = self._db.execute(
            "SELECT made.event, told.step FROM pledge_steps AS told "
            "JOIN pledge_steps AS made ON made.pledge = told.pledge AND made.position = 0 "
            "WHERE told.event = ? ORDER BY 1",
            (event,),
        )
        return [promise for promise, step in rows if step in AGAIN]

    def due(self, first: date | None, last: date) -> list[str]:
        """The promises of the pledges that were due from ``first`` on and before ``last``."""
        rows = self._db.execute(
            "SELECT event FROM pledges JOIN pledge_steps ON pledge = id AND position = 0 "
            "WHERE due_end >= ? AND due_end < ? ORDER BY 1",
            ((first or date.min).isoformat(), last.isoformat()),
        )
        return [event for (event,) in rows]
