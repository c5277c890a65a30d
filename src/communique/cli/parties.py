"""What somebody calls an actor in; out, its id in the store, or wrong usage with a hint."""

from __future__ import annotations

import click

from communique.exchange import parties
from communique.store import Store


def party(store: Store, name: str) -> str:
    """The id of the actor called ``name``. Raises click.UsageError where nobody is called so."""
    try:
        return parties.party(store, name)
    except parties.UnknownPartyError as error:
        raise click.UsageError(str(error)) from error
