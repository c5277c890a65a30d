"""``communique review``: events come one a screen, somebody's word on each goes into the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.deciding import account, deciding, decision
from communique.cli.options import narrowing
from communique.cli.output import console, say, warn_unmerged
from communique.exchange.deciding import summary
from communique.exchange.saying import counted
from communique.records import Decision, Event

if TYPE_CHECKING:
    from communique.store import Store

KEYS = "[a]ccept  [r]eject  [c]orrect  [s]kip  [u]ndo the last  [q]uit"


@click.command()
@click.argument("actors", nargs=-1)
@narrowing
@click.option("--disputed", is_flag=True, help="Only events on which reports disagree.")
@click.option("--limit", type=click.IntRange(min=1), help="Show at most so many events.")
@deciding
def review(
    actors: tuple[str, ...],
    since: date | None,
    until: date | None,
    types: tuple[str, ...],
    statuses: tuple[str, ...],
    disputed: bool,
    limit: int | None,
    store: Path,
    who: str | None,
    why: str,
) -> None:
    """Go through events nobody has accepted yet, the least certain first, one decision a screen.

    Each decision is kept as soon as it is taken; the events follow when you quit.

    \b
    Examples:
      communique review
      communique review Germany Ukraine --status promised
      communique review --disputed --limit 20 --who "A. Reader"
    """
    from communique import engines
    from communique.cli.parties import party
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        events = opened.events(
            actors=[party(opened, name) for name in actors],
            types=types,
            statuses=statuses,
            since=since,
            until=until,
        )
        waiting = list(islice(_to_review(events, disputed), limit))
        if not waiting:
            say("Nothing waits for review.")
            return
        taken = _session(opened, waiting, who or account(), why)
    if taken:
        engines.decide(store, [])
        say(f"{counted(taken, 'decision')} kept in {store}.")


def _to_review(events: Iterable[Event], disputed: bool) -> list[Event]:
    """Events without anybody's yes, the least certain first."""
    waiting = [event for event in events if event.confidence < 1 and (event.disputed or not disputed)]
    return sorted(waiting, key=lambda event: (event.confidence, event.id))


def _session(store: Store, waiting: list[Event], who: str, why: str) -> int:
    """Asks for a word on each event; says how many decisions were taken."""
    from communique import engines

    taken: list[Decision] = []
    for number, event in enumerate(waiting, 1):
        _show(store, event, f"{number} of {len(waiting)}")
        answered = False
        while not answered:
            key = _ask()
            if key == "q":
                return len(taken)
            if key == "u" and taken:
                undo = decision(store, "undo", who, why, target=taken[-1].id)
                engines.decide(store.path, [undo], merge=False)
                say(f"taken back: {summary(taken.pop())}")
                continue
            made = _decided(store, event, key, who, why)
            if made:
                engines.decide(store.path, [made], merge=False)
                taken.append(made)
            answered = key in "asr"
    return len(taken)


def _ask() -> str:
    """One of the keys; the end of the input quits."""
    try:
        return str(
            click.prompt(KEYS, type=click.Choice(list("arcsuq")), show_choices=False, default="s", err=True)
        )
    except click.Abort:
        return "q"


def _decided(store: Store, event: Event, key: str, who: str, why: str) -> Decision | None:
    if key == "a":
        return decision(store, "accept", who, why, [event])
    if key == "r":
        return decision(store, "reject", who, why, [event])
    return _corrected(store, event, who, why) if key == "c" else None


def _corrected(store: Store, event: Event, who: str, why: str) -> Decision | None:
    """A field and its value, asked for; nothing where they make no sense."""
    from communique.cli.values import value_of
    from communique.merging.decisions import CORRECTABLE

    field = click.prompt("field", type=click.Choice(list(CORRECTABLE)), err=True)
    text = click.prompt("value", err=True)
    try:
        value = value_of(store, field, text)
    except click.UsageError as error:
        say(str(error))
        return None
    return decision(store, "correct", who, why, [event], field=field, value=value)


def _show(store: Store, event: Event, place: str) -> None:
    from communique.cli.show import print_decisions, print_fields, print_report

    out = console()
    if out.is_terminal:
        out.clear()
    out.rule(place)
    print_fields(out, event)
    print_decisions(out, store.decisions_on(event))
    for report in store.reports(event):
        print_report(out, report, store.headline(report.article))
