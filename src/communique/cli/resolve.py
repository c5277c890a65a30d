"""``communique resolve``: names and descriptions of actors come in as JSON lines, whom they mean goes out."""

from __future__ import annotations

from typing import Any

import click
import msgspec

from communique.cli.lines import answer, written
from communique.cli.own import own_actors


class Question(msgspec.Struct):
    """A line of input."""

    text: str
    id: Any = None
    date: str | None = None
    context: str | None = None


@click.command()
@own_actors
def resolve() -> None:
    """Say whom names mean, from standard input, one JSON object a line.

    Reads {"id", "text", "date"?, "context"?} and writes {"id", "actor": {...}} in the same order, null where
    nobody is known by that name. `date` tells which holder of an office is meant; `context` is text around
    the name. A line that cannot be read is answered with an "error".

    \b
    Examples:
      echo '{"id": 1, "text": "the Japanese prime minister", "date": "2022-06-07"}' | communique resolve
      communique resolve < names.jsonl > actors.jsonl
    """
    from communique import actors
    from communique.exchange import objects

    def reply(question: Question) -> dict[str, Any]:
        on = written(question.date)
        actor = actors.resolve(question.text, on.start if on else None, question.context)
        return {"actor": objects.actor(actor) if actor else None}

    answer(Question, reply)
