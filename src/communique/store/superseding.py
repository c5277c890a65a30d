"""The sources of a store come in; which articles a later version has put right is worked out and kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from communique.merging import Source
from communique.merging.corrections import superseded
from communique.merging.decisions import retracted
from communique.records import Decision
from communique.store import reading

_ALL = "SELECT article FROM sources"
_CORRECTED = f"{_ALL} INDEXED BY sources_corrected WHERE json_extract(record, '$.corrects')"


def settle(db: sqlite3.Connection, decisions: Iterable[Decision]) -> set[str]:
    """Keeps what put what right, as far as nobody has retracted it; says for which articles this is other
    than it was."""
    before = dict(db.execute("SELECT article, by FROM superseded"))
    ruling = [each for each in decisions if each.verb == "retract"]
    corrected = list(_sources(db, _CORRECTED, ruling))
    now = superseded(corrected, _sources(db, _ALL, ruling)) if corrected else {}
    db.execute("DELETE FROM superseded")
    db.executemany("INSERT INTO superseded VALUES (?, ?)", sorted(now.items()))
    return {article for article in {*before, *now} if before.get(article) != now.get(article)}


def _sources(db: sqlite3.Connection, query: str, decisions: list[Decision]) -> Iterator[Source]:
    """Those of the sources asked for that count, one at a time."""
    for (article,) in db.execute(query):
        source = reading.source(db, article)
        if not retracted(source, decisions):
            yield source
