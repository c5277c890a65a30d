"""Decisions come in and are kept for good; what they are about in this store goes out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from communique.merging.decisions import Applied
from communique.records import Anchor, Decision, Event
from communique.store.rows import decode, encode, transaction


def add(db: sqlite3.Connection, decisions: Iterable[Decision]) -> int:
    """Keeps those that are not kept yet, and says how many these were."""
    with transaction(db):
        rows = [(each.id, encode(each)) for each in decisions]
        before = db.total_changes
        db.executemany("INSERT INTO decisions (id, record) VALUES (?, ?) ON CONFLICT DO NOTHING", rows)
        return db.total_changes - before


def ledger(db: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions, the oldest first."""
    rows = db.execute("SELECT record FROM decisions ORDER BY decided, id")
    return tuple(decode(record, Decision) for (record,) in rows)


def on(db: sqlite3.Connection, event: Event) -> tuple[Decision, ...]:
    """The decisions that shaped an event, the oldest first."""
    rows = (
        db.execute("SELECT record FROM decisions WHERE id = ?", (id,)).fetchone() for id in event.decisions
    )
    return tuple(decode(row[0], Decision) for row in rows)


def effects(db: sqlite3.Connection) -> Iterator[Applied]:
    """What became of each decision when events were last made."""
    for decision, effect, event in db.execute("SELECT decision, effect, event FROM decision_effects"):
        yield Applied(decision=decision, effect=effect, event=event)


def wait(db: sqlite3.Connection) -> bool:
    """Whether some have come in that the events do not show yet."""
    query = "SELECT 1 FROM decisions WHERE id NOT IN (SELECT decision FROM decision_effects)"
    return db.execute(query).fetchone() is not None


def forget_effects(db: sqlite3.Connection) -> None:
    """Makes room for what becomes of them now."""
    db.execute("DELETE FROM decision_effects")


def note_effects(db: sqlite3.Connection, applied: Iterable[Applied]) -> None:
    """Keeps what became of each decision."""
    rows = [(each.decision, each.effect, each.event) for each in applied]
    db.executemany("INSERT INTO decision_effects VALUES (?, ?, ?)", rows)


def found(db: sqlite3.Connection, decision: Decision, decided: Sequence[Decision]) -> tuple[str, ...]:
    """What a decision is about and what is in the store: reports, articles, or a decision among
    ``decided``."""
    if decision.verb == "undo":
        return tuple(each.id for each in decided if each.id == decision.target)
    if decision.verb in ("retract", "credit"):
        rows = db.execute(
            "SELECT id FROM articles WHERE id = :target OR lower(outlet) = lower(:target) "
            "OR (outlet IS NULL AND uri LIKE '%://' || :target || '/%')",
            {"target": decision.target},
        )
        return tuple(id for (id,) in rows)
    return tuple(filter(None, (_report(db, each) for each in decision.about)))


def _report(db: sqlite3.Connection, anchor: Anchor) -> str | None:
    """The report pointed at; where the page was coded anew, the one that has its words and its type."""
    if db.execute("SELECT 1 FROM reports WHERE id = ?", (anchor.report,)).fetchone():
        return anchor.report
    row = db.execute(
        "SELECT id FROM reports WHERE article = ? AND quote = ? ORDER BY type != ?, id LIMIT 1",
        (anchor.article, anchor.quote, anchor.type),
    ).fetchone()
    return row[0] if row else None
