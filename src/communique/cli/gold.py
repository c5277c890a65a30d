"""``communique gold``: what people decided on a record comes in; gold to measure coders by goes out."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli.options import store_option
from communique.cli.output import say


@click.group()
def gold() -> None:
    """Make gold, to measure coders by, of what you have decided on a record.

    \b
    Examples:
      communique gold export --store summits.db --out mine
      communique evaluate summits.db --gold mine/gold
    """


@gold.command()
@store_option
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write to."
)
@click.option(
    "--all", "every", is_flag=True, help="Of all pages, every event as it stands: a draft to correct by hand."
)
def export(store: Path, out: Path, every: bool) -> None:
    """Write gold/, a JSON file a page, and pages/, the text it speaks of.

    Pages are those that somebody has decided on (accept, reject, correct, merge, split). Events that were
    accepted or corrected are asked for; the others of such a page are optional, until somebody looks at them.

    \b
    Example:
      communique gold export --store summits.db --out mine
    """
    import msgspec

    from communique.evaluation.export import drawn
    from communique.exchange.saying import counted
    from communique.store import Store

    pages = asked = 0
    with Store(store) as record:
        for one in drawn(record, every):
            for folder in ("gold", "pages"):
                (out / folder).mkdir(parents=True, exist_ok=True)
            written = msgspec.json.format(msgspec.json.encode(one.gold), indent=1)
            (out / "gold" / f"{one.name}.json").write_bytes(written + b"\n")
            (out / "pages" / f"{one.name}.txt").write_text(one.text, "utf-8", newline="")
            pages += 1
            asked += sum(not event.optional for event in one.gold.events)
    if not pages:
        raise click.ClickException(
            "nobody has decided on any event of this record: see `communique decide --help`, or use --all"
        )
    say(f"Gold of {counted(pages, 'page')} with {counted(asked, 'event')} written to {out}.")
