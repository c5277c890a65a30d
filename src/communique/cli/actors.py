"""``communique actors``: names of actors come in; whom they mean goes out, why, and who belongs to whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from communique.cli.options import Day, table_or_json
from communique.cli.output import Column, say, show_json, show_table
from communique.cli.own import own_actors
from communique.records import Actor

if TYPE_CHECKING:
    from communique.actors import Answer

KINDS = ("state", "territory", "organisation", "armed_group", "company")
"""The kinds of actors that the tables list."""
ANSWERS: tuple[Column, ...] = (
    ("Asked", {"ratio": 3}),
    ("Who", {"ratio": 4}),
    ("Country", {"width": 7}),
    ("Sector", {"width": 6}),
    ("Understood by", {"ratio": 4}),
)
ACTORS: tuple[Column, ...] = (
    ("Id", {"ratio": 2}),
    ("Who", {"ratio": 4}),
    ("Kind", {"width": 12}),
    ("Country", {"width": 7}),
    ("Sector", {"width": 6}),
    ("Wikidata", {"width": 10}),
)


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--on", type=Day("first"), help="The day that tells who held an office and who was a member.")
@click.option("--context", help="Words around the names: whose “the ministry” is, which Congo is meant.")
@click.option("--members", is_flag=True, help="Show who belongs to each instead: an organisation's members.")
@click.option("--kind", type=click.Choice(KINDS), help="Without names: list only actors of this kind.")
@own_actors
@table_or_json()
def actors(
    names: tuple[str, ...], on: date | None, context: str | None, members: bool, kind: str | None, form: str
) -> None:
    """Say whom names mean, and why; or list the actors that are known.

    A NAME may be a state, a capital, a body, a person, or a description of somebody; write it in quotes where
    it has a space. With none, all states, organisations, groups and companies of the tables are listed.

    \b
    Examples:
      communique actors Seoul "the Polish foreign minister" --on 2024-05-01
      communique actors NATO --members --on 2004-03-28
      communique actors "the central bank" --context Argentina
      communique actors --kind organisation --format json
    """
    if not names:
        _show_list(_listed(kind), form)
    elif members:
        _show_list([one for name in names for one in _members(name, on)], form)
    else:
        _show_answers(names, on, context, form)


def _members(name: str, on: date | None) -> list[Actor]:
    """The members of the organisation so called. Refuses who has no list of members."""
    from communique.actors import get, members, resolve

    found = resolve(name, on)
    try:
        states = members(found.id, on) if found else ()
    except KeyError:
        states = ()
    if not states:
        who = f"{found.name} has no list of members" if found else f"nobody is known as {name!r}"
        raise click.UsageError(f"{who}; `communique actors --kind organisation` lists the organisations.")
    return [get(state) for state in states]


def _listed(kind: str | None) -> list[Actor]:
    from communique.actors.knowledge import every

    return [actor for actor in every() if kind in (None, actor.kind)]


def _show_list(found: list[Actor], form: str) -> None:
    from communique.exchange import objects

    if form == "json":
        show_json([objects.actor(one) for one in found])
    else:
        show_table(ACTORS, (_row(one) for one in found))
        say(f"{len(found):,} actors")


def _row(actor: Actor) -> list[str]:
    return [
        actor.id,
        actor.name,
        actor.kind.replace("_", " "),
        actor.country or "",
        actor.sector or "",
        actor.wikidata or "",
    ]


def _show_answers(names: tuple[str, ...], on: date | None, context: str | None, form: str) -> None:
    from communique.actors import answer

    answers = [(name, answer(name, on, context)) for name in names]
    if form == "json":
        show_json([_object(name, found) for name, found in answers])
    else:
        show_table(ANSWERS, (_line(name, found) for name, found in answers))


def _object(name: str, found: Answer) -> dict[str, Any]:
    from communique.exchange import objects

    return {"asked": name, "why": found.why, "actors": [objects.actor(one) for one in found.actors]}


def _line(name: str, found: Answer) -> list[str]:
    who = [one.name if one.name == one.id else f"{one.name} ({one.id})" for one in found.actors]
    return [
        name,
        ", ".join(who) or "nobody",
        _shared(one.country for one in found.actors),
        _shared(one.sector for one in found.actors),
        found.why,
    ]


def _shared(codes: Iterable[str | None]) -> str:
    """The code that all have, else nothing."""
    given = set(codes)
    return (given.pop() or "") if len(given) == 1 else ""
