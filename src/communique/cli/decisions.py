"""``communique decisions``: the ledger, and what became of each decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import rows_format, store_option
from communique.cli.output import Column, show_csv, show_json, show_table, warn_unmerged
from communique.exchange.deciding import summary
from communique.records import Decision, Record

if TYPE_CHECKING:
    from rich.text import Text

    from communique.merging.decisions import Applied

COLUMNS: tuple[Column, ...] = (
    ("When", {"width": 18}),
    ("Who", {"ratio": 1}),
    ("Decided", {"ratio": 3}),
    ("On", {"ratio": 4}),
    ("Now", {"width": 18}),
)


class DecisionRow(Record, frozen=True):
    """A decision on one line."""

    when: str
    who: str
    verb: str
    field: str
    value: str
    why: str
    effect: str
    event: str
    target: str
    quote: str
    decision: str


@click.command()
@click.option("--unfit", is_flag=True, help="Only decisions that fit nothing in the record any more.")
@store_option
@rows_format
def decisions(unfit: bool, store: Path, form: str) -> None:
    """List what people have decided on the record, and whether it holds.

    A decision holds, was undone, was overruled by a later one, or fits nothing any more: what it is about is
    not in the record now. It stays in the ledger and applies again when that comes back.

    \b
    Examples:
      communique decisions
      communique decisions --unfit
      communique export --format ledger --out ours.decisions.jsonl
    """
    from communique.exchange import objects
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        effects = opened.effects()
        listed = [
            (each, effects.get(each.id))
            for each in opened.decisions()
            if not unfit or (each.id in effects and effects[each.id].effect == "fits nothing")
        ]
    if form == "csv":
        show_csv(DecisionRow, (row(each, applied) for each, applied in listed))
    elif form == "json":
        show_json([objects.decision(each, applied) for each, applied in listed])
    else:
        show_table(COLUMNS, _cells(listed))


def row(decision: Decision, applied: Applied | None) -> DecisionRow:
    """A decision and what became of it."""
    return DecisionRow(
        when=decision.when.isoformat(),
        who=decision.who,
        verb=decision.verb,
        field=decision.field or "",
        value=decision.value or "",
        why=decision.why,
        effect=applied.effect if applied else "",
        event=(applied.event if applied else None) or "",
        target=decision.target or "",
        quote=decision.about[0].quote if decision.about else "",
        decision=decision.id,
    )


def _cells(listed: Iterable[tuple[Decision, Applied | None]]) -> Iterator[list[Text]]:
    from rich.text import Text

    for each, applied in listed:
        told = row(each, applied)
        yield [
            Text.assemble(f"{each.when:%Y-%m-%d %H:%M}", "\n", (each.id, "dim")),
            Text(each.who),
            Text(summary(each) + (f"\n{each.why}" if each.why else "")),
            Text(told.quote or told.target),
            Text.assemble(told.effect or "at the next build", "\n", (told.event, "dim")),
        ]
