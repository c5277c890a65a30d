"""``--actors FILE``: a user's own file of actors comes in; every look-up of the command goes by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

VARIABLE = "COMMUNIQUE_ACTORS"


def _use(context: click.Context, parameter: click.Parameter, path: Path | None) -> None:
    """Has the tables read with the file. Wrong usage (exit status 2) where it does not fit them."""
    if path is None:
        return
    from communique.actors import own, own_check

    try:
        mine = own.read(path)
        own.use(path)
    except (own.OwnActorsError, RuntimeError) as error:
        raise click.BadParameter(str(error), context, parameter) from None
    wrong = list(own_check.problems(mine))
    if wrong:
        raise click.BadParameter("\n  ".join([f"{path} does not fit:", *wrong]), context, parameter)


def own_actors(command: F) -> F:
    """--actors, of the commands that look actors up."""
    return click.option(
        "--actors",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        envvar=VARIABLE,
        show_envvar=True,
        expose_value=False,
        callback=_use,
        metavar="FILE",
        help="A TOML file of your own actors, which adds to the tables or overrules them: see "
        "docs/actors.md.",
    )(command)
