"""``communique disputes``: events on which reports disagree, each value with who gives it."""

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
    ("On", {"width": 10}),
    ("Value", {"ratio": 3}),
    ("Told by", {"ratio": 3}),
)


class DisputeRow(Record, frozen=True):
    """One value of a disputed field on one line."""

    event: str
    type: str
    date_start: str
    field: str
    value: str
    shown: bool
    """Whether it is the value that the event shows."""
    outlets: str
    quote: str


@click.command()
@click.option(
    "--field", "fields", multiple=True, help="Only on this field, such as date. May be given again."
)
@store_option
@rows_format
def disputes(fields: tuple[str, ...], store: Path, form: str) -> None:
    """List the events on whose date, status, place or numbers reports disagree.

    The event shows the value that most weight is behind; `communique decide correct` settles a dispute.

    \b
    Examples:
      communique disputes
      communique disputes --field date --format csv
    """
    from communique.exchange.jsonl import whole_event
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        found = (
            event
            for event in opened.disputed()
            if not fields or any(dispute.field in fields for dispute in event.disputed)
        )
        if form == "csv":
            show_csv(DisputeRow, (row for event in found for row in rows(opened, event, fields)))
        elif form == "json":
            show_json([whole_event(opened, event) for event in found])
        else:
            show_table(COLUMNS, _cells(opened, found, fields))


def rows(store: Store, event: Event, fields: tuple[str, ...] = ()) -> Iterator[DisputeRow]:
    """A row for each value of each disputed field."""
    for dispute in event.disputed:
        if fields and dispute.field not in fields:
            continue
        for value in dispute.values:
            reports = [store.report(report) for report in value.reports]
            outlets = {store.headline(each.article).outlet or "outlet unknown" for each in reports}
            yield DisputeRow(
                event=event.id,
                type=event.type,
                date_start=event.date.start.isoformat() if event.date else "",
                field=dispute.field,
                value=value.value,
                shown=_shown(event, dispute.field, value.value),
                outlets="; ".join(sorted(outlets)),
                quote=reports[0].quote,
            )


def _shown(event: Event, field: str, value: str) -> bool:
    if field == "date" and event.date:
        days = event.date.start.isoformat(), f"{event.date.start}/{event.date.end}"
        return value in days
    if field == "place":
        return event.place is not None and event.place.name == value
    if field == "status":
        return event.status == value
    return any(f"{q.value:g} {q.unit or q.item}" == value for q in event.quantities if q.value is not None)


def _cells(store: Store, found: Iterable[Event], fields: tuple[str, ...]) -> Iterator[list[Text]]:
    from rich.text import Text

    for event in found:
        for number, row in enumerate(rows(store, event, fields)):
            about = f"{event.type}: {deed(event.actors, event.recipients)}"
            yield [
                Text.assemble(when(event.date), "\n", (event.id[:10], "dim")) if number == 0 else Text(),
                Text(about if number == 0 else ""),
                Text(row.field),
                Text(f"{row.value}{' (shown)' if row.shown else ''}"),
                Text(row.outlets),
            ]
