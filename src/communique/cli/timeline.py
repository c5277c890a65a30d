"""``communique timeline``: names of actors come in, what happened between them goes out, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import narrowing, rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged
from communique.exchange.saying import counted, deed, when
from communique.records import Event

if TYPE_CHECKING:
    from rich.text import Text

    from communique.store import Store

SHOWN_OF_ID = 10
"""Characters of an event's id in a table: enough for `show` to find it among some millions."""
COLUMNS: tuple[Column, ...] = (
    ("When", {"width": 12}),
    ("What", {"width": 9}),
    ("Who", {"ratio": 2}),
    ("In the words of the page", {"ratio": 5}),
    ("Outlet", {"width": 14}),
)


@click.command()
@click.argument("actors", nargs=-1, metavar="[ACTOR]...")
@store_option
@narrowing
@rows_format
def timeline(
    actors: tuple[str, ...],
    store: Path,
    since: date | None,
    until: date | None,
    types: tuple[str, ...],
    statuses: tuple[str, ...],
    form: str,
) -> None:
    """Show what happened, in order, each line with the sentence it stands on.

    With one ACTOR, all it took part in; with two, what was between them; with more, what was between any two
    of them; with none, everything. Actors may be named as people name them, in quotes where the name has a
    space.

    \b
    Examples:
      communique timeline Japan India
      communique timeline NATO "South Korea" --since 2022-06 --type CONSULT
      communique timeline Ukraine --status promised --format csv > promised.csv
    """
    from communique.cli.parties import party
    from communique.exchange.jsonl import whole_event
    from communique.exchange.rows import EventRow, event_rows
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        events = opened.events(
            actors=[party(opened, name) for name in actors],
            types=types,
            statuses=statuses,
            since=since,
            until=until,
        )
        if form == "csv":
            show_csv(EventRow, event_rows(opened, events))
        elif form == "json":
            show_json([whole_event(opened, event) for event in events])
        else:
            show_table(COLUMNS, _rows(opened, events))


def _rows(store: Store, events: Iterable[Event]) -> Iterator[list[Text]]:
    from rich.text import Text

    for event in events:
        report = store.report(event.reports[0])
        outlet = store.headline(report.article).outlet or "outlet unknown"
        yield [
            Text.assemble(when(event.date), "\n", (event.id[:SHOWN_OF_ID], "dim")),
            Text.assemble((event.type, "bold"), "\n", event.status),
            Text(deed(event.actors, event.recipients)),
            Text(report.quote),
            Text.assemble(outlet, "\n", (_support(event), "dim")),
        ]


def _support(event: Event) -> str:
    """How many independent outlets tell it, and whether they are all of one side."""
    sources = counted(event.sources, "source")
    return f"{sources}, of one side" if event.support == "one_side" else sources
