"""``communique evaluate``: records and gold come in; how right each is goes out, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import rows_format
from communique.cli.output import console, say, show_csv, show_json

if TYPE_CHECKING:
    from rich.table import Table

    from communique.evaluation import Measure


@click.command()
@click.argument("stores", nargs=-1, required=True, metavar="STORE...", type=click.Path(path_type=Path))
@click.option(
    "--gold",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of what is right, one JSON file a page, as samples/README.md describes it.",
)
@rows_format
def evaluate(stores: tuple[Path, ...], gold: Path, form: str) -> None:
    """Measure records against gold, side by side: precision, recall and F1 of events by type, and of the
    events that were found, by status and field.

    Give the same pages read by several coders, each in a store of its own, to choose between them. Gold is
    made by hand, or with `communique gold export` from what you have decided on a record.

    \b
    Examples:
      communique evaluate offline.db model.db --gold samples/gold
      communique evaluate summits.db --gold mine/gold --format csv
    """
    from communique.evaluation import GoldError, Row, absent, measure, read, row
    from communique.exchange.saying import counted
    from communique.store import Store

    try:
        right = read(gold)
    except GoldError as error:
        raise click.ClickException(str(error)) from None
    found: dict[str, tuple[Measure, ...]] = {}
    for path in stores:
        with Store(path) as store:
            found[str(path)] = measure(store, right)
            if lacking := absent(store, right):
                missed = f"{counted(len(lacking), 'page')} of the gold"
                say(f"{path} lacks {missed}: what they tell counts as missed.")
    if form == "table":
        console().print(table(found))
        return
    rows = [row(name, one) for name, measures in found.items() for one in measures]
    if form == "json":
        show_json(rows)
    else:
        show_csv(Row, rows)


def table(found: dict[str, tuple[Measure, ...]]) -> Table:
    """Measures as rows, stores as columns: precision, recall and F1 in hundredths."""
    from rich import box
    from rich.table import Table

    from communique.evaluation import ORDER

    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    made.add_column("")
    made.add_column("gold", justify="right")
    for name in found:
        made.add_column(f"{Path(name).stem}\n  P   R  F1", justify="right", no_wrap=True)
    by_thing: dict[tuple[str, str], dict[str, Measure]] = {}
    for name, measures in found.items():
        for one in measures:
            by_thing.setdefault((one.of, one.name), {})[name] = one
    group = ORDER[0][0]
    for of, what in ORDER:
        if (by_store := by_thing.get((of, what))) is None:
            continue
        if of != group:
            made.add_section()
            group = of
        wanted = max(one.wanted for one in by_store.values())
        made.add_row(what, f"{wanted:,}", *(figures(by_store.get(name)) for name in found))
    return made


def figures(one: Measure | None) -> str:
    """Three figures in hundredths, a dash where there is nothing to count."""
    if one is None:
        return "  -   -   -"
    return " ".join("  -" if f is None else f"{100 * f:3.0f}" for f in (one.precision, one.recall, one.f1))
