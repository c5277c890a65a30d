"""``communique search``: words come in, the quotes and titles that hold them go out, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from communique.cli.options import rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged

if TYPE_CHECKING:
    from rich.text import Text

    from communique.store import Hit

SHOWN_OF_ID = 10
COLUMNS: tuple[Column, ...] = (
    ("Event", {"width": 10}),
    ("Found", {"ratio": 5}),
    ("Outlet", {"width": 20}),
)


@click.command()
@click.argument("words", nargs=-1, required=True)
@store_option
@rows_format
@click.option(
    "--limit", type=click.IntRange(min=1), default=50, show_default=True, help="Show at most so many."
)
def search(words: tuple[str, ...], store: Path, form: str, limit: int) -> None:
    """Search the quotes and titles of the record for WORDS; all must be there, in whatever form.

    A phrase that must stand together goes in double quotes, themselves in single quotes for the shell.

    \b
    Examples:
      communique search air defence
      communique search '"joint statement" submarines' --format json
    """
    from communique.store import Hit, Store

    with Store(store) as opened:
        warn_unmerged(opened)
        hits = islice(opened.search(" ".join(words)), limit)
        if form == "csv":
            show_csv(Hit, map(plain, hits))
        elif form == "json":
            show_json([plain(hit) for hit in hits])
        else:
            show_table(COLUMNS, _rows(hits))


def plain(hit: Hit) -> Hit:
    """A hit whose snippet is text as it stands in the page."""
    return msgspec.structs.replace(hit, snippet="".join(piece for piece, _ in pieces(hit.snippet)))


def pieces(snippet: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a snippet, each with whether it is one of the words."""
    from communique.store.searching import AFTER, BEFORE

    for part in snippet.split(BEFORE):
        found, mark, rest = part.partition(AFTER)
        if mark:
            yield found, True
            yield rest, False
        else:
            yield found, False


def _rows(hits: Iterable[Hit]) -> Iterator[list[Text]]:
    from rich.text import Text

    for hit in hits:
        snippet = Text.assemble(*((piece, "bold" if found else "") for piece, found in pieces(hit.snippet)))
        day = f"\n{hit.published}" if hit.published else ""
        yield [
            Text((hit.event or "")[:SHOWN_OF_ID] or hit.found_in),
            snippet,
            Text((hit.outlet or "outlet unknown") + day),
        ]
