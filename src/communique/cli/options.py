"""Options that several commands share, so that they are named, explained and read alike everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from communique.exchange.days import shortened
from communique.records import EVENT_TYPES, STATUSES

F = TypeVar("F", bound=Callable[..., Any])

STORE_VARIABLE = "COMMUNIQUE_STORE"


class Day(click.ParamType[date]):
    """A day, or the first or last day of a month or year: 2022-06-07, 2022-06, 2022."""

    name = "date"

    def __init__(self, end: Literal["first", "last"]) -> None:
        self._end = end

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How --help shows it."""
        return "YYYY[-MM[-DD]]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day meant. Wrong usage (exit status 2) for anything else."""
        if isinstance(value, date):
            return value
        try:
            days = shortened(str(value))
        except ValueError:
            self.fail(f"{value!r} is not in the calendar", param, ctx)
        if days is None:
            self.fail(f"{value!r} is no date; write 2022, 2022-06 or 2022-06-07", param, ctx)
        return days[0] if self._end == "first" else days[1]


store_option = click.option(
    "--store",
    type=click.Path(path_type=Path),
    envvar=STORE_VARIABLE,
    default=Path("communique.db"),
    show_default=True,
    show_envvar=True,
    help="The file that holds the record.",
)

jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many cores work at once. [default: all]",
)

rows_format = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="table to read, json for programs, csv for spreadsheets.",
)


def table_or_json(says: str = "table to read, json for programs.") -> Callable[[F], F]:
    """--format, of what has no rows for a spreadsheet."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json"]),
        default="table",
        show_default=True,
        help=says,
    )


def narrowing(command: F) -> F:
    """--since, --until, --type and --status."""
    options = [
        click.option("--since", type=Day("first"), help="Only what can have been on this day or later."),
        click.option("--until", type=Day("last"), help="Only what can have been on this day or earlier."),
        click.option(
            "--type",
            "types",
            type=click.Choice(EVENT_TYPES, case_sensitive=False),
            metavar="TYPE",
            multiple=True,
            help=f"Only deeds of this type: {', '.join(EVENT_TYPES)}. May be given again.",
        ),
        click.option(
            "--status",
            "statuses",
            type=click.Choice(STATUSES, case_sensitive=False),
            metavar="STATUS",
            multiple=True,
            help=f"Only deeds of this status: {', '.join(STATUSES)}. May be given again.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command
