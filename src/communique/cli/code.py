"""``communique code``: sentences or paragraphs come in as JSON lines, the events they tell go out."""

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
    source: str | None = None
    target: str | None = None


@click.command()
@own_actors
def code() -> None:
    """Code sentences or paragraphs from standard input, one JSON object a line.

    Reads {"id", "text", "date"?, "source"?, "target"?} and writes {"id", "events": [...]} in the same order,
    each answer as soon as it is known. `date` is the day the text was written. Where `source` and `target`
    (words of the text) are given, `between` names what the first does to the second: {"type", "status",
    "score"}. A line that cannot be read is answered with an "error".

    \b
    Examples:
      echo '{"id": 1, "text": "Japan and India agreed on a new fund."}' | communique code
      communique code < sentences.jsonl > coded.jsonl
    """
    from communique import pipeline
    from communique.exchange import objects
    from communique.merging.plover import plover_code

    def reply(question: Question) -> dict[str, Any]:
        on = written(question.date)
        reports = pipeline.code(question.text, on)
        events = [objects.coded(report, plover_code(report.type, report.status)) for report in reports]
        if question.source is None or question.target is None:
            return {"events": events}
        between = pipeline.between(question.text, question.source, question.target, on)
        told = {"type": between.type, "status": between.status, "score": round(between.score, 4)}
        return {"events": events, "between": told}

    answer(Question, reply)
