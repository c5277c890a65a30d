"""``communique pledges``: who promised what to whom, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from communique.cli.options import rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged
from communique.exchange.saying import deed, when
from communique.records import Pledge, Stage

if TYPE_CHECKING:
    from rich.text import Text

STAGES: tuple[str, ...] = get_args(Stage)
COLUMNS: tuple[Column, ...] = (
    ("Made", {"width": 12}),
    ("Stage", {"width": 14}),
    ("Who to whom", {"ratio": 2}),
    ("The promise", {"ratio": 4}),
    ("What became of it", {"ratio": 3}),
)


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
@store_option
@rows_format
def pledges(by: str | None, to: str | None, stages: tuple[str, ...], store: Path, form: str) -> None:
    """Show commitments, and what became of each.

    \b
    Examples:
      communique pledges --by Germany --to Ukraine
      communique pledges --stage reduced --stage withdrawn
      communique pledges --format csv > pledges.csv
    """
    from communique.cli.parties import party
    from communique.exchange import objects
    from communique.exchange.rows import PledgeRow, pledge_row
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        found = opened.pledges(
            by=party(opened, by) if by else None, to=party(opened, to) if to else None, stages=stages
        )
        if form == "csv":
            show_csv(PledgeRow, map(pledge_row, found))
        elif form == "json":
            show_json([objects.pledge(pledge) for pledge in found])
        else:
            show_table(COLUMNS, _rows(found))


def _rows(found: Iterable[Pledge]) -> Iterator[list[Text]]:
    from rich.text import Text

    for pledge in found:
        due = f"\ndue {when(pledge.due)}" if pledge.due else ""
        unchecked = "" if pledge.checkable is True else f"\nnot checkable: {pledge.checkable}"
        steps = "\n".join(f"{step.step}: {when(step.date)}" for step in pledge.history)
        yield [
            Text(when(pledge.made)),
            Text(pledge.stage.replace("_", " ") + due),
            Text(deed(pledge.by, pledge.to)),
            Text(pledge.promise),
            Text(steps + unchecked),
        ]
