"""How pages were read comes in; tables for people or JSON lines for programs go out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from communique.cli.output import console, data, say
from communique.exchange.saying import when

if TYPE_CHECKING:
    from rich.table import Table

    from communique.articles import Explained
    from communique.records import Page, PageError

STYLES = {
    "title": "bold cyan",
    "body": "default",
    "caption": "yellow",
    "comment": "magenta",
    "furniture": "bright_black",
}
"""Colours by what a line was taken for."""


def show_explained(found: Iterable[Page | PageError], form: str) -> None:
    """Prints how each page is read; what cannot be opened is named on standard error."""
    from communique import articles
    from communique.records import PageError

    for page in found:
        if isinstance(page, PageError):
            say(f"{page.uri}: {page.reason}")
        elif form == "json":
            _as_json(articles.explain(page))
        else:
            _as_table(articles.explain(page))


def _as_json(told: Explained) -> None:
    import msgspec

    try:
        data().write(msgspec.json.encode(told) + b"\n")
    except UnicodeEncodeError:
        say(f"{told.uri}: holds characters that are no text (lone surrogates)")


def _as_table(told: Explained) -> None:
    from rich.text import Text

    out = console()
    out.print(Text(told.uri, style="bold"))
    for name, found, source in _evidence(told):
        out.print(Text.assemble((f"  {name:<10}", "bold"), found, (f"  [{source}]", "bright_black")))
    if told.lines:
        out.print(_table(told))


def _table(told: Explained) -> Table:
    """The lines of a page, each on one line of the terminal."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), expand=True)
    table.add_column("line", justify="right", width=5)
    table.add_column("taken for", width=9)
    table.add_column("text", ratio=3, no_wrap=True, overflow="ellipsis")
    table.add_column("why", ratio=2, no_wrap=True, overflow="ellipsis")
    for line in told.lines:
        table.add_row(str(line.number), line.kind, line.text, line.why, style=STYLES[line.kind])
    return table


def _evidence(told: Explained) -> list[tuple[str, str, str]]:
    """What was found, by name, with what tells it."""
    rows = [("refused", told.refused, "nothing is coded")] if told.refused else []
    rows.append(("title", told.title or "none", told.title_from or "nothing was read"))
    rows.append(("outlet", told.outlet or "unknown", told.outlet_from or "nothing was read"))
    day = told.published
    basis = f"{day.basis}: {' '.join((day.evidence or 'no words').split())}" if day else "nothing tells it"
    rows.append(("published", when(day), basis))
    rows += [("agency", told.agency, "dateline, credit or byline")] if told.agency else []
    rows += [("language", told.language, "fastText")] if told.language else []
    return rows
