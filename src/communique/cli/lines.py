"""JSON lines come in from standard input; for each, in order, an answer goes out at once."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import msgspec

from communique.cli.output import data, say
from communique.records import Interval

Q = TypeVar("Q", bound=msgspec.Struct)


class Named(msgspec.Struct):
    """What a line needs for its answer to be told from others."""

    id: Any = None


def answer(kind: type[Q], reply: Callable[[Q], dict[str, Any]]) -> None:
    """Reads one question a line and writes one answer a line, flushed.

    A line that is no such question is answered by an object with an ``error``, and the rest goes on.
    """
    out = data()
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            question = msgspec.json.decode(line, type=kind)
            answered = {"id": getattr(question, "id", None)} | reply(question)
            encoded = msgspec.json.encode(answered)
        except (msgspec.MsgspecError, UnicodeError, ValueError, RecursionError) as error:
            say(f"line {number}: {error}")
            encoded = msgspec.json.encode({"id": _id(line), "error": str(error)})
        out.write(encoded + b"\n")
        out.flush()


def _id(line: bytes) -> object:
    try:
        return msgspec.json.decode(line, type=Named).id
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def written(text: str | None) -> Interval | None:
    """The day a line says it was written on; None, with a word on standard error, where that cannot be read.

    Takes 2022-06-07, 2022-06, 2022, 7 June 2022, June 7, 2022 and today.
    """
    if text is None or not text.strip():
        return None
    text = text.strip()
    if text.lower() == "today":
        return Interval(start=date.today(), end=date.today(), basis="metadata")
    if re.fullmatch(r"\d{4}(-\d{2})?", text):
        from communique.cli.options import Day

        return Interval(
            start=Day("first").convert(text, None, None),
            end=Day("last").convert(text, None, None),
            basis="metadata",
        )
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y"):
        try:
            day = datetime.strptime(text[:10] if form == "%Y-%m-%d" else text, form).date()
        except ValueError:
            continue
        return Interval(start=day, end=day, basis="metadata")
    say(f"{text!r} is no date that can be read; taken as unknown")
    return None
