"""The word tables of data/: which classes of the grammar a word stands in, with what it is worth in each.

Out: a dict from a word in lower case to its classes, {"second": {"ORD": "2", "UNIT": "second"}}; and sets of
words.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

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
    """A TOML table of data/."""
    return tomli.loads((files(__package__) / "data" / name).read_text("utf-8"))


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
def heads() -> frozenset[str]:
    """The words and digits without one of which no text tells a time: what is quick to look for first."""
    table = load("words.toml")
    plurals = {plural for plural, _ in table["units"].values()}
    sections = ("months", "weekdays", "seasons", "units", "decades")
    found = {word for section in sections for word in table[section]} | plurals | set("0123456789")
    feasts = {row["name"].split()[0].partition("'")[0] for row in rows("holidays.csv")}
    return frozenset(found | feasts | set(table["dayparts"]["words"]) | set(table["heads"]["words"]))


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV table of data/, its comment lines left out."""
    text = (files(__package__) / "data" / name).read_text("utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def words(name: str, section: str, key: str) -> frozenset[str]:
    """A list of words in a table."""
    return frozenset(load(name)[section][key] if section else load(name)[key])
