"""The text that a model answered in; out, the deeds it tells, or why it cannot be read."""

from __future__ import annotations

import re

import msgspec

from communique.coders import Deed

_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)
MOST = 200
"""Deeds of the longest answer that is taken; a page of news has a dozen. What is more is a model in a
loop."""


class UnreadableError(ValueError):
    """The answer is not of the form asked for; the message says how."""


class _Answer(msgspec.Struct):
    deeds: list[msgspec.Raw]


def deeds(text: str) -> tuple[tuple[Deed | str, str], ...]:
    """Each deed of an answer as told, with its own JSON; the reason in place of one that has not the form.

    Takes JSON with or without a fence around it. Raises UnreadableError.
    """
    found = _object(text)
    if len(found.deeds) > MOST:
        raise UnreadableError(f"it lists {len(found.deeds)} deeds; {MOST} is the most")
    return tuple((_deed(bytes(raw)), bytes(raw).decode("utf-8", "replace")) for raw in found.deeds)


def _deed(raw: bytes) -> Deed | str:
    try:
        told = msgspec.json.decode(raw)
        if isinstance(told, dict):
            told = {name: value for name, value in told.items() if value is not None and value != ""}
            for side in ("actors", "recipients"):
                told[side] = [{"words": one} if isinstance(one, str) else one for one in told.get(side, [])]
        return msgspec.convert(told, Deed)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        return f"it has not the form asked for ({error})"


def _object(text: str) -> _Answer:
    plain = _THOUGHT.sub("", text).strip()
    fenced = _FENCED.search(plain)
    candidate = fenced[1] if fenced else plain
    first, last = candidate.find("{"), candidate.rfind("}")
    if first < 0:
        raise UnreadableError("it holds no JSON object")
    if last < first:
        raise UnreadableError("its JSON is cut off")
    try:
        return msgspec.json.decode(candidate[first : last + 1].encode("utf-8", "replace"), type=_Answer)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise UnreadableError(f"its JSON is broken ({error})") from None
