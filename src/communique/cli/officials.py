"""``communique officials``: what the tables of officials lack goes out; a CSV of Wikidata comes in."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.output import console, say

if TYPE_CHECKING:
    from communique.actors.officials_check import Coverage

FIRST, LAST = 2000, 2026
"""The years whose coverage is shown, each on its first of July."""


@click.group()
def officials() -> None:
    """Check who held which office when, and bring in more.

    \b
    Examples:
      communique officials check
      communique officials import query.csv > new.csv
    """


@officials.command()
@click.option("--gaps", is_flag=True, help="List every gap, not only how many there are.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Count the states covered on this day alone.")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def check(folder: Path | None, gaps: bool, day: date | None) -> None:
    """Say what is wrong with the tables of officials, and how much of the world they cover.

    Errors are offices and actors nobody knows, dates that are none, two people in one office at once, and one
    person who stands twice. Gaps are times in which a state has nobody in a post that is counted: at the head
    of its government, foreign or defence minister. FOLDER holds the tables; without it, those that come with
    the program. Exit status: 1 where there is an error.

    \b
    Examples:
      communique officials check
      communique officials check --gaps my/officials
      communique officials check --day 2003-03-20
    """
    from communique.actors import officials_check as checker
    from communique.actors.officials import OFFICIALS, rows

    found = tuple(rows(folder or OFFICIALS))
    errors = list(checker.check(found))
    for error in errors:
        click.echo(f"{error.sort}: {error.text}")
    days = [date(day.year, day.month, day.day)] if day else [date(y, 7, 1) for y in range(FIRST, LAST + 1)]
    show_coverage([checker.coverage(found, each) for each in days])
    empty = list(checker.gaps(found))
    for gap in empty if gaps else ():
        click.echo(f"gap: {gap.text}")
    told = ", ".join(f"{count} {sort}" for sort, count in sorted(Counter(one.sort for one in errors).items()))
    say(f"{len(found)} terms; errors: {told or 'none'}; {len(empty)} gaps.")
    sys.exit(1 if errors else 0)


def show_coverage(days: list[Coverage]) -> None:
    """A row a day: how many states have somebody in each counted post."""
    from rich import box
    from rich.table import Table

    table = Table("states on", box=box.SIMPLE_HEAD, show_edge=False)
    for heading in ("government", "foreign minister", "defence minister"):
        table.add_column(heading, justify="right")
    for one in days:
        table.add_row(one.day.isoformat(), str(one.government), str(one.foreign), str(one.defence))
    console().print(table)


@officials.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Print the terms in a CSV of Wikidata's query service that the tables lack.

    The query is in officials/wikidata.rq beside the tables. What is printed has the tables' own columns,
    sorted, to be read over and added to the table of its region; then run `communique officials check`.

    \b
    Examples:
      communique officials import query.csv > new.csv
    """
    from communique.actors import officials_import as importer
    from communique.actors.officials import rows

    try:
        new = list(importer.brought(file.read_text(encoding="utf-8-sig")))
    except ValueError as error:
        raise click.ClickException(f"{file}: {error}") from error
    lacking = list(importer.lacking(new, tuple(rows())))
    click.echo(importer.written(lacking), nl=False)
    say(f"{len(new)} terms read, {len(lacking)} of them new.")
