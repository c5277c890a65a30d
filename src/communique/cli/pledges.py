"""``communique pledges``: who promised what to whom, what became of it, what is overdue, and how much came of
all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from communique.cli.options import Day, rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged
from communique.exchange.saying import deed, when
from communique.records import Pledge, Stage

if TYPE_CHECKING:
    from rich.text import Text

    from communique.exchange.pledged import PledgedRow

STAGES: tuple[str, ...] = get_args(Stage)
COLUMNS: tuple[Column, ...] = (
    ("Made", {"width": 12}),
    ("Stage", {"width": 14}),
    ("Who to whom", {"ratio": 2}),
    ("The promise", {"ratio": 4}),
    ("What became of it", {"ratio": 3}),
)


TOTALS: tuple[Column, ...] = (
    ("Who to whom", {"ratio": 2}),
    ("Announced", {"width": 9, "justify": "right"}),
    ("Committed", {"width": 9, "justify": "right"}),
    ("Delivered", {"width": 9, "justify": "right"}),
    ("Dropped", {"width": 7, "justify": "right"}),
    ("Promised", {"ratio": 2}),
    ("Arrived", {"ratio": 2}),
)
SHOWN_OF_ID = 10


@click.command()
@click.option("--by", metavar="ACTOR", help="Only pledges of this actor.")
@click.option("--to", metavar="ACTOR", help="Only pledges to this actor.")
@click.option(
    "--stage",
    "stages",
    type=click.Choice(STAGES, case_sensitive=False),
    metavar="STAGE",
    multiple=True,
    help=f"Only pledges at this stage: {', '.join(STAGES)}. May be given again.",
)
@click.option("--overdue", is_flag=True, help="Only pledges that should have been kept by now.")
@click.option("--on", type=Day("last"), help="The day that counts as now for --overdue: today.")
@click.option("--totals", is_flag=True, help="Add up what was announced, committed and delivered.")
@store_option
@rows_format
def pledges(
    by: str | None,
    to: str | None,
    stages: tuple[str, ...],
    overdue: bool,
    on: date | None,
    totals: bool,
    store: Path,
    form: str,
) -> None:
    """Show commitments, and what became of each, every step with the event it stands on.

    What cannot be checked says why. With --totals, a line for each giver and receiver: how many promises were
    announced, committed, delivered or dropped, and how much of what.

    \b
    Examples:
      communique pledges --by Germany --to Ukraine
      communique pledges --stage reduced --stage withdrawn
      communique pledges --overdue --on 2024-12-31
      communique pledges --to Ukraine --totals
      communique pledges --format csv > pledges.csv
    """
    from communique.cli.parties import party
    from communique.exchange import objects
    from communique.exchange.pledged import PledgedRow, pledged_rows
    from communique.exchange.rows import PledgeRow, pledge_row
    from communique.pledges import overdue as is_overdue
    from communique.store import Store

    if on and not overdue:
        raise click.UsageError("--on says from which day on pledges are overdue; it goes with --overdue")
    now = on or date.today()
    with Store(store) as opened:
        warn_unmerged(opened)
        found = opened.pledges(
            by=party(opened, by) if by else None, to=party(opened, to) if to else None, stages=stages
        )
        if overdue:
            found = (pledge for pledge in found if is_overdue(pledge, now))
        if totals and form == "csv":
            show_csv(PledgedRow, pledged_rows(found))
        elif totals and form == "json":
            show_json(list(pledged_rows(found)))
        elif totals:
            show_table(TOTALS, _totals(pledged_rows(found)))
        elif form == "csv":
            show_csv(PledgeRow, map(pledge_row, found))
        elif form == "json":
            show_json([objects.pledge(pledge) for pledge in found])
        else:
            show_table(COLUMNS, _rows(found))


def _rows(found: Iterable[Pledge]) -> Iterator[list[Text]]:
    from rich.text import Text

    for pledge in found:
        due = f"\ndue {when(pledge.due)}" if pledge.due else ""
        unchecked = "" if pledge.checkable is True else f"\ncannot be checked: {pledge.checkable}"
        steps = "\n".join(
            f"{step.step}: {when(step.date)} ({step.event[:SHOWN_OF_ID]})" for step in pledge.history
        )
        so_far = "".join(f"\nso far {quantity.text}" for quantity in pledge.delivered)
        yield [
            Text(when(pledge.made)),
            Text(pledge.stage.replace("_", " ") + due),
            Text(deed(pledge.by, pledge.to)),
            Text(pledge.promise),
            Text(steps + so_far + unchecked),
        ]


def _totals(rows: Iterable[PledgedRow]) -> Iterator[list[Text]]:
    from rich.text import Text

    for row in rows:
        counts = (row.announced, row.committed, row.delivered, row.dropped)
        yield [
            Text(f"{row.by} to {row.to}" if row.to else row.by),
            *(Text(str(count) if count else "") for count in counts),
            Text(row.promised_amounts),
            Text(row.delivered_amounts),
        ]
