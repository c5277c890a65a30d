"""Numbers in words and dates in figures: "twenty-five", "24.02.2022", "the 1990s".

In: tokens, or the text of one. Out: tokens with number words merged, and classes.
"""

from __future__ import annotations

import re
from datetime import date

from communique.language.times.tables import Classes
from communique.language.times.tokens import Token

_TENS = frozenset(["20", "30", "40", "50", "60", "70", "80", "90"])


def merge_numbers(tokens: list[Token]) -> list[Token]:
    """Number words that make one number as one token: "twenty-five", "thirty first"."""
    merged: list[Token] = []
    skip = 0
    for i, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        if token.kind == "word" and token.classes.get("NUM") in _TENS:
            step = 2 if i + 1 < len(tokens) and tokens[i + 1].word == "-" else 1
            if i + step < len(tokens) and (sum_ := _with_ones(token, tokens[i + step])):
                merged.append(sum_)
                skip = step
                continue
        merged.append(token)
    return merged


def _with_ones(tens: Token, ones: Token) -> Token | None:
    for name in ("NUM", "ORD"):
        value = ones.classes.get(name, "")
        if ones.kind == "word" and value.isdigit() and 1 <= int(value) <= 9:
            total = str(int(tens.classes["NUM"]) + int(value))
            return Token(
                tens.start,
                ones.end,
                f"{tens.text}-{ones.text}",
                f"{tens.word}-{ones.word}",
                "word",
                {name: total},
            )
    return None


def as_date(text: str) -> Classes:
    """A date in figures. The year is told by its four digits, day and month by what they can be; where both
    orders are possible the value says so (``either``); nothing where it is no date. Two-digit years are of
    this century."""
    parts = re.split(r"[-./]", text)
    numbers = [int(part) for part in parts]
    if len(parts) == 2:
        return _without_year(numbers, text)
    if len(parts[0]) == 4:
        return _dates(numbers[0], [(numbers[1], numbers[2])])
    if len(parts[1]) == 4:
        return _dates(numbers[1], [(numbers[0], numbers[2]), (numbers[2], numbers[0])])
    if len(parts[2]) == 2 and not len(parts[0]) == len(parts[1]) == 2:
        return {}
    year = numbers[2] + (2000 if len(parts[2]) == 2 else 0)
    if "." in text:
        # With points the day comes first, in every language that writes dates so.
        return _dates(year, [(numbers[1], numbers[0])])
    return _dates(year, [(numbers[1], numbers[0]), (numbers[0], numbers[1])])


def _dates(year: int, orders: list[tuple[int, int]]) -> Classes:
    found = sorted({f"{year:04}-{month:02}-{day:02}" for month, day in orders if _exists(year, month, day)})
    if not found or not 1000 <= year <= 2100:
        return {}
    return {"DATE": found[0] if len(found) == 1 else f"either({found[0]},{found[1]})"}


def _without_year(numbers: list[int], text: str) -> Classes:
    """ "24/02", where only one of the two can be the month; "24/7" is none."""
    first, second = numbers
    if (first > 12) == (second > 12):
        return {}
    month, day = (second, first) if first > 12 else (first, second)
    return {"DATE": f"XXXX-{month:02}-{day:02}"} if _exists(2000, month, day) else {}


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def as_decade(text: str) -> Classes:
    """ "1990s", "90s", "'90s": of this century up to the twenties, else of the last."""
    digits = re.sub(r"\D", "", text)
    if len(digits) == 2:
        digits = ("20" if digits < "30" else "19") + digits
    return {"DECADE": digits[:3]}
