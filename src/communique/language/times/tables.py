"""The word tables of data/: which classes of the grammar a word stands in, with what it is worth in each.

Out: a dict from a word in lower case to its classes, {"second": {"ORD": "2", "UNIT": "second"}}; and sets of words.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

Classes = dict[str, str]
"""What a token may stand for in a pattern, and what it puts in its place in a value."""

_PLAIN = {
    "months": "MONTH",
    "weekdays": "WEEKDAY",
    "seasons": "SEASON",
    "numbers": "NUM",
    "ordinals": "ORD",
    "decades": "TENS",
}


@cache
def load(name: str) -> dict[str, Any]:
    """A TOML table of data/, as tomllib reads it."""
    return tomllib.loads((files(__package__) / "data" / name).read_text("utf-8"))


@cache
def classes() -> dict[str, Classes]:
    """The classes of each word."""
    table = load("words.toml")
    found: dict[str, Classes] = {}
    for section, name in _PLAIN.items():
        for word, value in table[section].items():
            found.setdefault(word, {})[name] = value
    for word, (plural, letter) in table["units"].items():
        found.setdefault(word, {}).update({"UNIT": word} | ({"ONE": letter} if letter else {}))
        found.setdefault(plural, {}).update({"UNITS": word} | ({"MANY": letter} if letter else {}))
    for word in table["dayparts"]["words"]:
        found.setdefault(word, {})["DAYPART"] = word
    return found


@cache
def words(name: str, section: str, key: str) -> frozenset[str]:
    """A list of words in a table."""
    return frozenset(load(name)[section][key] if section else load(name)[key])
