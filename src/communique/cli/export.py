"""``communique export``: a store comes in, its record in a format of the user's choice goes out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from communique.cli.options import store_option
from communique.cli.output import data, warn_unmerged
from communique.exchange import FORMATS, write

if TYPE_CHECKING:
    from communique.store import Store


@click.command()
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="jsonl",
    show_default=True,
    help="; ".join(f"{form}: {gives}" for form, gives in FORMATS.items()) + ".",
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
def export(store: Path, form: str, out: Path | None) -> None:
    """Write the record for other programs.

    The same pages give the same bytes, in whatever order and on however many processes they were read. A file
    named with --out is replaced only when all is written.

    \b
    Examples:
      communique export > record.jsonl
      communique export --store summits.db --format csv --out events.csv
      communique export --format xlsx --out record.xlsx
    """
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        if out is None:
            if form == "xlsx" and sys.stdout.isatty():
                raise click.UsageError("a workbook is not for a terminal; name a file with --out")
            _write(form, opened, data())
            return
        aside = out.with_name(f".{out.name}.{os.getpid()}")
        try:
            with aside.open("wb") as file:
                _write(form, opened, file)
            aside.replace(out)
        except OSError as error:
            raise click.ClickException(f"{out} cannot be written: {error.strerror}") from error
        finally:
            aside.unlink(missing_ok=True)


def _write(form: str, store: Store, out: BinaryIO) -> None:
    try:
        write(form, store, out)
    except ImportError as error:
        raise click.ClickException(
            f"{form} needs a package that is not installed ({error.name}): pip install 'communique[desk]'"
        ) from error
