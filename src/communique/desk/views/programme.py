"""A programme, fund, treaty or coalition: who joined it, promised and gave, and the events that name it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import islice

from communique.actors.knowledge import get
from communique.desk import queries
from communique.desk.choices import Choice
from communique.desk.lines import EventLine, event_line
from communique.desk.queries import Tally
from communique.desk.views.shown import Shown
from communique.exchange.programme import ProgrammeRow, events_of, programme_rows
from communique.records import Event, Record
from communique.store import Store

NEWEST = 12
OFFERED = 24


class Programme(Record, frozen=True):
    """What a programme's events tell; where none is asked for, what may be one."""

    words: str
    rows: tuple[ProgrammeRow, ...]
    newest: tuple[EventLine, ...]
    offered: tuple[Tally, ...]


def programme(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The programme that the words ``q`` name in the sentences of the pages."""
    words = parameters.get("q", "").strip()
    if not words:
        others = (tally for tally in queries.actors(store, Choice()) if not _is_state(tally.id))
        data = Programme(words="", rows=(), newest=(), offered=tuple(islice(others, OFFERED)))
        return Shown("Programmes", data, ProgrammeRow, ())
    id, events = events_of(store, words)
    rows = tuple(programme_rows(id, events))
    newest = tuple(event_line(store, event) for event in sorted(events, key=_lateness, reverse=True)[:NEWEST])
    return Shown(words, Programme(words=words, rows=rows, newest=newest, offered=()), ProgrammeRow, rows)


def _lateness(event: Event) -> tuple[date, date, str]:
    """What has no date counts as the oldest."""
    return (event.date.end, event.date.start, event.id) if event.date else (date.min, date.min, event.id)


def _is_state(id: str) -> bool:
    """Whether an actor is a state or a territory: no programme."""
    try:
        return get(id).kind in ("state", "territory")
    except KeyError:
        return False
