"""``communique programme``: the name of a programme comes in; who joined, promised and gave goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged

if TYPE_CHECKING:
    from rich.text import Text

    from communique.exchange.programme import ProgrammeRow

COLUMNS: tuple[Column, ...] = (
    ("Party", {"ratio": 2}),
    ("Joined", {"width": 14}),
    ("Promised", {"width": 8, "justify": "right"}),
    ("Gave", {"width": 4, "justify": "right"}),
    ("How much", {"ratio": 4}),
    ("Latest", {"width": 14}),
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
    from communique.exchange.programme import ProgrammeRow, events_of, programme_rows
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        id, events = events_of(opened, name)
        rows = programme_rows(id, events)
        if form == "csv":
            show_csv(ProgrammeRow, rows)
        elif form == "json":
            show_json(list(rows))
        else:
            show_table(COLUMNS, _cells(rows))


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
