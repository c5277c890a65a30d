"""``communique relation``: two parties come in, what was between them by quarter goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import Day, rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged

if TYPE_CHECKING:
    from rich.text import Text

    from communique.exchange.relation import QuarterRow

COLUMNS: tuple[Column, ...] = (
    ("Quarter", {"width": 8}),
    ("Met", {"width": 4, "justify": "right"}),
    ("Agreed", {"width": 6, "justify": "right"}),
    ("Promised", {"width": 8, "justify": "right"}),
    ("Did", {"width": 4, "justify": "right"}),
    ("Quarrels", {"width": 8, "justify": "right"}),
    ("Areas (new ones with +)", {"ratio": 1}),
)


@click.command()
@click.argument("one")
@click.argument("other")
@click.option("--since", type=Day("first"), help="Only what can have been on this day or later.")
@click.option("--until", type=Day("last"), help="Only what can have been on this day or earlier.")
@store_option
@rows_format
def relation(one: str, other: str, since: date | None, until: date | None, store: Path, form: str) -> None:
    """Show how often two parties met, agreed, gave and quarrelled, by quarter, and on what.

    Events whose date is wider than four months are not counted. `communique timeline ONE OTHER` shows the
    events themselves.

    \b
    Examples:
      communique relation Japan NATO
      communique relation JPN NATO --since 2022 --format csv
    """
    from communique.cli.parties import party
    from communique.exchange.relation import QuarterRow, by_quarter
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        actors = [party(opened, one), party(opened, other)]
        rows = by_quarter(opened.events(actors=actors, since=since, until=until), actors)
        if form == "csv":
            show_csv(QuarterRow, rows)
        elif form == "json":
            show_json(list(rows))
        else:
            show_table(COLUMNS, _cells(rows))


def _cells(rows: Iterable[QuarterRow]) -> Iterator[list[Text]]:
    from rich.text import Text

    for row in rows:
        new = set(row.new_areas.split("; "))
        areas = ", ".join(f"+{area}" if area in new else area for area in row.areas.split("; ") if area)
        counts = (row.contacts, row.agreements, row.promises, row.deliveries, row.quarrels)
        yield [Text(row.quarter), *(Text(str(count) if count else "") for count in counts), Text(areas)]
