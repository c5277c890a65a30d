"""What can be said of a value without resolving it: how sharply it tells a time, and whether it needs to know
when it was written.

In: a value. Out: a word, a truth value; ValueError where it is no value.
"""

from __future__ import annotations

from communique.language.times.values import (
    Call,
    Duration,
    Monthly,
    Node,
    Plain,
    Reference,
    Shift,
    Span,
    Weekly,
    Yearly,
    Years,
    parse,
)

LETTERS = {
    "D": "day",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "T": "decade",
    "C": "century",
}


def grain(value: str) -> str:
    """ "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"; "span"
    for what runs from one time to another, "part" for early, mid and late, "none" for durations, sets and
    vague times."""
    return _grain(parse(value))


def _grain(node: Node) -> str:
    match node:
        case Yearly(_, code):
            return _yearly(code)
        case Monthly() | Weekly(int()):
            return "day"
        case Weekly():
            return "weekend"
        case Years(_, count):
            return "decade" if count == 10 else "century"
        case Reference(_, unit):
            return unit or "day"
        case Shift(_, _, by):
            return LETTERS.get(by.letter, "day")
        case Span():
            return "span"
        case Call("last" | "this" | "next" | "in", (first, *_)):
            return _grain(first)
        case Call("nth", (_, Plain(unit), _)):
            return unit
        case Call("either", (first, *_)):
            return _grain(first)
        case Call("early" | "mid" | "late" | "start" | "end", (first,)):
            return "day" if _grain(first) == "day" else "part"
        case Call("inside", (Duration(_, letter),)):
            return LETTERS.get(letter, "day")
        case Call("every", _) | Duration() | Plain():
            return "none"
        case Call():
            return "span"


def _yearly(code: str) -> str:
    if not code:
        return "year"
    if code[0] in "QH":
        return "quarter" if code[0] == "Q" else "half"
    if code in ("SP", "SU", "FA", "WI"):
        return "season"
    return "month" if len(code) == 2 else "day"


def is_absolute(value: str) -> bool:
    """Whether its days are told by the words alone: "June 7, 2022", "between May 2023 and March 2024"."""
    return _absolute(parse(value))


def _absolute(node: Node) -> bool:
    match node:
        case Yearly(year, _):
            return year is not None
        case Years():
            return True
        case Shift(base, _, _):
            return _absolute(base)
        case Span(first, last):
            return _absolute(first) and _absolute(last)
        case Call("in", (_, period)):
            return _absolute(period)
        case Call("nth" | "opening" | "closing", (*_, period)):
            return _absolute(period)
        case Call("early" | "mid" | "late" | "start" | "end" | "either", arguments):
            return all(_absolute(argument) for argument in arguments)
        case _:
            return False
