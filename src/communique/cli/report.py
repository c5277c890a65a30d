"""``communique report``: parties come in, one file to send and to print goes out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from communique.cli.options import Day, store_option
from communique.cli.output import say, warn_unmerged


@click.command()
@click.argument("actors", nargs=-1, required=True, metavar="ACTOR...")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--since", type=Day("first"), help="Only what can have been on this day or later.")
@click.option("--until", type=Day("last"), help="Only what can have been on this day or earlier.")
@store_option
def report(actors: tuple[str, ...], out: Path, since: date | None, until: date | None, store: Path) -> None:
    """Write one self-contained file about one or more parties: timeline, promises, every source.

    It opens in any browser without a server, and holds nothing that leaves the machine of whoever reads it.

    \b
    Examples:
      communique report Japan NATO --out report.html
      communique report Ukraine --since 2024 --out ukraine.html
    """
    from communique.cli.parties import party
    from communique.store import Store

    try:
        from communique.desk.report import report as written
    except ImportError as error:
        raise click.ClickException(
            f"a report needs packages that are not installed ({error.name}): pip install 'communique[desk]'"
        ) from error
    with Store(store) as opened:
        warn_unmerged(opened)
        ids = [party(opened, name) for name in actors]
        text = written(opened, ids, date.today(), since, until)
    try:
        out.write_text(text, "utf-8")
    except OSError as error:
        raise click.ClickException(f"{out} cannot be written: {error.strerror}") from error
    say(f"Written: {out} ({len(text.encode()):,} bytes)")
