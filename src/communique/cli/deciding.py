"""What somebody at a terminal decides comes in; out, decisions in the store, and a word on what they did."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from communique.cli.options import store_option
from communique.cli.output import say
from communique.exchange.deciding import summary
from communique.exchange.saying import counted
from communique.records import Decision, Event, Verb

if TYPE_CHECKING:
    from communique.store import Store

F = TypeVar("F", bound=Callable[..., Any])
WHO_VARIABLE = "COMMUNIQUE_WHO"


def deciding(command: F) -> F:
    """--why, --who and --store."""
    who = click.option(
        "--who",
        envvar=WHO_VARIABLE,
        show_envvar=True,
        help="Who decides. [default: the name of your account]",
    )
    why = click.option("--why", default="", help="The reason, kept with the decision.")
    return why(who(store_option(command)))


def account() -> str:
    """The name of the account at work, or ``unknown`` where the system gives none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return os.environ.get("USER", "unknown")


def decision(
    store: Store,
    verb: Verb,
    who: str | None,
    why: str,
    events: Sequence[Event] = (),
    **more: str | None,
) -> Decision:
    """A decision taken now, on events by their first reports."""
    from communique.merging.decisions import anchor, make

    about = [anchor(store.report(event.reports[0])) for event in events]
    return make(verb, who or account(), datetime.now(UTC), about=about, why=why, **more)


def keep(store: Path, decisions: Sequence[Decision]) -> None:
    """Keeps decisions, makes the events anew and says what became of each."""
    from communique import engines
    from communique.store import Store

    added = engines.decide(store, decisions)
    if added < len(decisions):
        say(f"{counted(len(decisions) - added, 'decision')} known already.")
    with Store(store) as opened:
        effects = opened.effects()
        for each in decisions[:20]:
            applied = effects[each.id]
            about = f" ({applied.event})" if applied.event else ""
            say(f"{each.id}  {summary(each)}: {applied.effect}{about}")
    say(f"Kept in {store}; take one back with: communique decide undo ID")
