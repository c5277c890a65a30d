"""What goes to standard output, tables for people, JSON and CSV for programs; and messages beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

import click

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from communique.records import Record
    from communique.store import Store

Column = tuple[str, dict[str, Any]]
"""A heading, and rich's settings for what stands under it."""
PLAIN_WIDTH = 100
"""Columns of a table that does not go to a terminal."""


def data() -> BinaryIO:
    """Standard output, for bytes."""
    return sys.stdout.buffer


def say(message: str) -> None:
    """A line for the user, on standard error."""
    click.echo(message, err=True)


def console() -> Console:
    """Standard output, for tables: as wide as the terminal, plain where there is none."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else PLAIN_WIDTH
    return Console(width=width, highlight=False, markup=False, emoji=False)


def show_table(columns: Iterable[Column], rows: Iterable[Iterable[RenderableType]]) -> None:
    """Prints rows under headings, or says on standard error that there are none."""
    from rich import box
    from rich.table import Table

    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), leading=1, expand=True
    )
    for heading, settings in columns:
        table.add_column(heading, **settings)
    for row in rows:
        table.add_row(*row)
    if table.row_count:
        console().print(table)
    else:
        say("Nothing in the record fits.")


def show_json(value: object) -> None:
    """Prints one JSON document, indented."""
    import msgspec

    data().write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def show_csv(kind: type[Record], rows: Iterable[Record]) -> None:
    """Prints rows as comma-separated values."""
    from communique.exchange.csv import write_rows

    write_rows(kind, rows, data())


def warn_unmerged(store: Store) -> None:
    """Says so where a build was cut short before the events were made."""
    if store.unmerged():
        say(f"Note: the last build of {store.path} did not finish. Run it again to complete it.")


def interactive() -> bool:
    """Whether somebody watches standard error."""
    return sys.stderr.isatty()
