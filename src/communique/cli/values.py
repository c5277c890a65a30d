"""A field and what somebody writes for it come in; a decision's JSON, or wrong usage, goes out."""

from __future__ import annotations

import click

from communique.exchange import values
from communique.store import Store


def value_of(store: Store, field: str, text: str) -> str:
    """The value of a field as JSON, as ``exchange.values`` reads it. Raises click.UsageError where the words
    make none."""
    try:
        return values.value_of(store, field, text)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
