"""``communique withdrawn``: events that nobody reports any more, and the pages that have put right what was
said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged
from communique.exchange.saying import deed, when
from communique.records import Event, Record

if TYPE_CHECKING:
    from rich.text import Text

    from communique.store import Store

COLUMNS: tuple[Column, ...] = (
    ("When", {"width": 18}),
    ("Event", {"ratio": 3}),
    ("What was said", {"ratio": 4}),
    ("Put right by", {"ratio": 3}),
)


class WithdrawnRow(Record, frozen=True):
    """A report of an event that nobody reports any more, on one line."""

    event: str
    type: str
    date_start: str
    outlet: str
    uri: str
    quote: str
    put_right_by: str
    """The id of the article that is the corrected version; empty where a note of correction repeats it."""
    put_right_at: str
    """Its uri."""


@click.command()
@store_option
@rows_format
def withdrawn(store: Path, form: str) -> None:
    """List the events that nobody reports any more: the pages that told of them have been corrected.

    They stand in no timeline and no count. `communique decide accept` takes one back into the record.

    \b
    Examples:
      communique withdrawn
      communique withdrawn --format csv
    """
    from communique.exchange.jsonl import whole_event
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        found = opened.withdrawn()
        if form == "csv":
            show_csv(WithdrawnRow, (row for event in found for row in rows(opened, event)))
        elif form == "json":
            show_json([whole_event(opened, event) for event in found])
        else:
            show_table(COLUMNS, _cells(opened, found))


def rows(store: Store, event: Event) -> Iterator[WithdrawnRow]:
    """A row for each report of an event."""
    for report in store.reports(event):
        article, by = store.headline(report.article), store.superseded_by(report.article)
        yield WithdrawnRow(
            event=event.id,
            type=event.type,
            date_start=event.date.start.isoformat() if event.date else "",
            outlet=article.outlet or "outlet unknown",
            uri=article.uri,
            quote=report.quote,
            put_right_by=by or "",
            put_right_at=store.headline(by).uri if by else "",
        )


def _cells(store: Store, found: Iterable[Event]) -> Iterator[list[Text]]:
    from rich.text import Text

    for event in found:
        for number, row in enumerate(rows(store, event)):
            about = f"{event.type}: {deed(event.actors, event.recipients)}"
            yield [
                Text.assemble(when(event.date), "\n", (event.id[:10], "dim")) if number == 0 else Text(),
                Text(about if number == 0 else ""),
                Text.assemble(row.quote, "\n", (row.outlet, "dim")),
                Text.assemble(row.put_right_at, "\n", (row.put_right_by[:10], "dim"))
                if row.put_right_by
                else Text("a note of correction, which repeats it"),
            ]
