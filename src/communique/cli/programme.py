"""``communique programme``: the name of a programme comes in; who joined, promised and gave goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged
from communique.records import Event

if TYPE_CHECKING:
    from rich.text import Text

    from communique.exchange.programme import ProgrammeRow
    from communique.store import Store

COLUMNS: tuple[Column, ...] = (
    ("Party", {"ratio": 2}),
    ("Joined", {"width": 10}),
    ("Promised", {"width": 8, "justify": "right"}),
    ("Gave", {"width": 4, "justify": "right"}),
    ("How much", {"ratio": 4}),
    ("Latest", {"width": 10}),
)


@click.command()
@click.argument("name")
@store_option
@rows_format
def programme(name: str, store: Path, form: str) -> None:
    """Show who joined a programme or body, what they promised it and what they gave.

    An event belongs to it where it takes part in it, or where a report's sentence names it.

    \b
    Examples:
      communique programme NSATU
      communique programme "Ramstein group" --format csv
    """
    from communique.exchange.programme import ProgrammeRow, programme_rows
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        id, events = _events(opened, name)
        rows = programme_rows(id, events)
        if form == "csv":
            show_csv(ProgrammeRow, rows)
        elif form == "json":
            show_json(list(rows))
        else:
            show_table(COLUMNS, _cells(rows))


def _events(store: Store, name: str) -> tuple[str, list[Event]]:
    """The id of a programme (its name, where it is no actor) and its events, in order of time."""
    from communique.cli.parties import party

    try:
        id = party(store, name)
    except click.UsageError:
        id = name
    by_id = {event.id: event for event in store.naming(f'"{name}"')}
    if id != name or not by_id:
        by_id |= {event.id: event for event in store.events(actors=[id])}
    undated = "9999"
    return id, sorted(
        by_id.values(), key=lambda event: (event.date.start.isoformat() if event.date else undated, event.id)
    )


def _cells(rows: Iterable[ProgrammeRow]) -> Iterator[list[Text]]:
    from rich.text import Text

    for row in rows:
        counts = (str(row.promised) if row.promised else "", str(row.gave) if row.gave else "")
        yield [
            Text(row.party),
            Text(row.joined),
            Text(counts[0]),
            Text(counts[1]),
            Text(row.amounts),
            Text(row.last),
        ]
