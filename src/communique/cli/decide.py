"""``communique decide``: somebody's word on the record, one decision a command, kept for good."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from communique.cli.deciding import deciding, decision, keep
from communique.cli.options import store_option
from communique.records import Step

STEPS = tuple(step for step in get_args(Step) if step != "made")
FIELDS = ("type", "status", "mode", "actors", "recipients", "contexts", "date", "place", "quantities")


@click.group()
def decide() -> None:
    """Accept, reject, correct, merge or split events, link deeds to pledges, take sources out.

    A decision is kept with who, when and why, in the store and in a file beside it (STORE.decisions.jsonl).
    It is applied again after every build, whatever pages come in. Nothing is deleted: `undo` takes a decision
    back, `communique decisions` lists them all. Events are named by their id, the id of one of their reports,
    or the beginning of either.

    \b
    Examples:
      communique decide accept e-3fa9c2d1 --why "seen on the ministry's site"
      communique decide correct e-3fa9c2d1 date 2022-06-07
      communique decide merge e-3fa9c2d1 e-77b01c4e
      communique decide take colleague.decisions.jsonl
    """


@decide.command()
@click.argument("event", nargs=-1, required=True)
@deciding
def accept(event: tuple[str, ...], store: Path, who: str | None, why: str) -> None:
    """Say that events are right as they stand."""
    _on_each("accept", event, store, who, why)


@decide.command()
@click.argument("event", nargs=-1, required=True)
@deciding
def reject(event: tuple[str, ...], store: Path, who: str | None, why: str) -> None:
    """Say that the pages do not tell these events; they leave the record."""
    _on_each("reject", event, store, who, why)


@decide.command()
@click.argument("event")
@click.argument("field", type=click.Choice(FIELDS))
@click.argument("value")
@deciding
def correct(event: str, field: str, value: str, store: Path, who: str | None, why: str) -> None:
    """Set a field of an event.

    \b
    Examples:
      communique decide correct e-3fa9c2d1 date 2022-06-07/2022-06-09
      communique decide correct e-3fa9c2d1 actors "Japan, NATO"
      communique decide correct e-3fa9c2d1 place "Oslo, Norway"
      communique decide correct e-3fa9c2d1 place none
    """
    from communique.cli.values import value_of
    from communique.store import Store

    with Store(store) as opened:
        made = decision(
            opened,
            "correct",
            who,
            why,
            [opened.event(event)],
            field=field,
            value=value_of(opened, field, value),
        )
    keep(store, [made])


@decide.command()
@click.argument("event", nargs=-1, required=True)
@deciding
def merge(event: tuple[str, ...], store: Path, who: str | None, why: str) -> None:
    """Say that two or more events are one."""
    from communique.store import Store

    with Store(store) as opened:
        events = {one.id: one for one in map(opened.event, event)}
        if len(events) < 2:
            raise click.UsageError("name at least two events that the record tells apart")
        made = decision(opened, "merge", who, why, list(events.values()))
    keep(store, [made])


@decide.command()
@click.argument("event")
@click.argument("report", nargs=-1, required=True)
@deciding
def split(event: str, report: tuple[str, ...], store: Path, who: str | None, why: str) -> None:
    """Take reports, by the ids that `show` gives, out of an event; together they are one of their own."""
    from datetime import UTC, datetime

    from communique.cli.deciding import account
    from communique.merging.decisions import anchor, make
    from communique.store import Store

    with Store(store) as opened:
        reports = {each.id: each for each in opened.reports(opened.event(event))}
        taken = [each for id, each in reports.items() if id.startswith(report)]
        if not taken or len(taken) == len(reports):
            raise click.UsageError(
                f"name some of its reports, not all; they are: {', '.join(reports)}"
                if taken
                else f"no report of it is named so; they are: {', '.join(reports)}"
            )
    keep(store, [make("split", who or account(), datetime.now(UTC), about=list(map(anchor, taken)), why=why)])


@decide.command()
@click.argument("pledge")
@click.argument("event")
@click.option(
    "--step",
    type=click.Choice(STEPS),
    default="delivered",
    show_default=True,
    help="What the event is to the pledge.",
)
@deciding
def link(pledge: str, event: str, step: str, store: Path, who: str | None, why: str) -> None:
    """Say that an event is a step of a pledge. PLEDGE is the event of the promise."""
    _on_both("link", pledge, event, store, who, why, step)


@decide.command()
@click.argument("pledge")
@click.argument("event")
@deciding
def unlink(pledge: str, event: str, store: Path, who: str | None, why: str) -> None:
    """Say that an event has nothing to do with a pledge. PLEDGE is the event of the promise."""
    _on_both("unlink", pledge, event, store, who, why, None)


@decide.command()
@click.argument("source")
@deciding
def retract(source: str, store: Path, who: str | None, why: str) -> None:
    """Take an article, by its id, or all of an outlet, by its name, out of the record."""
    from communique.store import Store

    with Store(store) as opened:
        made = decision(opened, "retract", who, why, target=source)
    keep(store, [made])


@decide.command()
@click.argument("source")
@click.argument("agency")
@deciding
def credit(source: str, agency: str, store: Path, who: str | None, why: str) -> None:
    """Say whose words an article, or all of an outlet, carries: together they count as one source."""
    from communique.store import Store

    with Store(store) as opened:
        made = decision(opened, "credit", who, why, target=source, value=agency)
    keep(store, [made])


@decide.command()
@click.argument("decision_id", metavar="DECISION")
@deciding
def undo(decision_id: str, store: Path, who: str | None, why: str) -> None:
    """Take a decision back. To take that back, undo the undoing."""
    from communique.store import Store

    with Store(store) as opened:
        meant = [each for each in opened.decisions() if each.id.startswith(decision_id)]
        if len(meant) != 1:
            raise click.UsageError(
                f"{len(meant) or 'no'} decisions are named so; `communique decisions` lists them"
            )
        made = decision(opened, "undo", who, why, target=meant[0].id)
    keep(store, [made])


@decide.command()
@click.argument("ledger", type=click.Path(exists=True, dir_okay=False, path_type=Path), nargs=-1)
@store_option
def take(ledger: tuple[Path, ...], store: Path) -> None:
    """Take up the decisions of colleagues: files of JSON lines, as the one beside their store."""
    from communique.store import read_ledger

    keep(store, [each for path in ledger for each in read_ledger(path)])


def _on_each(verb: str, names: tuple[str, ...], store: Path, who: str | None, why: str) -> None:
    from communique.store import Store

    with Store(store) as opened:
        made = [
            decision(opened, "accept" if verb == "accept" else "reject", who, why, [opened.event(name)])
            for name in names
        ]
    keep(store, made)


def _on_both(
    verb: str, pledge: str, event: str, store: Path, who: str | None, why: str, step: str | None
) -> None:
    from communique.store import Store

    with Store(store) as opened:
        ends = [opened.promise(pledge), opened.event(event)]
        made = decision(opened, "link" if verb == "link" else "unlink", who, why, ends, value=step)
    keep(store, [made])
