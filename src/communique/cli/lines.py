"""JSON lines come in from standard input; for each, in order, an answer goes out at once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import msgspec

from communique.cli.output import data, say
from communique.exchange.days import shortened, written_out
from communique.records import Interval

Q = TypeVar("Q", bound=msgspec.Struct)


class Named(msgspec.Struct):
    """What a line needs for its answer to be told from others."""

    id: Any = None


def answer(kind: type[Q], reply: Callable[[Q], dict[str, Any]]) -> None:
    """Reads one question a line and writes one answer a line, flushed.

    A line that is no such question, or that the program fails on, is answered by an object with an ``error``,
    and the rest goes on.
    """
    out = data()
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            question = msgspec.json.decode(line, type=kind)
            answered = {"id": getattr(question, "id", None)} | reply(question)
            encoded = msgspec.json.encode(answered)
        except Exception as error:
            told = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
            say(f"line {number}: {told}")
            encoded = msgspec.json.encode({"id": _id(line), "error": told})
        out.write(encoded + b"\n")
        out.flush()


def _id(line: bytes) -> object:
    try:
        return msgspec.json.decode(line, type=Named).id
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def written(text: str | None) -> Interval | None:
    """The days a line can have been written on; None, and a word on standard error, where it is not clear."""
    if text is None or not text.strip():
        return None
    try:
        days = shortened(text)
    except ValueError:
        days = None
    day = date.today() if text.strip().lower() == "today" else written_out(text)
    if days is None and day is not None:
        days = day, day
    if days is None:
        say(f"{text!r} is no date that can be read; taken as unknown")
        return None
    return Interval(start=days[0], end=days[1], basis="metadata")
