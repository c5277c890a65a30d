"""The names of months, weekdays and ordinals in, their numbers out: the table ``data/calendar.toml``."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources


@functools.cache
def _table() -> dict[str, list[list[str]]]:
    file = resources.files("communique.articles") / "data" / "calendar.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@functools.cache
def months() -> dict[str, int]:
    """Names of months, in lower case, to 1 to 12."""
    return {name: i for i, names in enumerate(_table()["months"], 1) for name in names}


@functools.cache
def weekdays() -> dict[str, int]:
    """Names of weekdays, in lower case, to 0 (Monday) to 6."""
    return {name: i for i, names in enumerate(_table()["weekdays"]) for name in names}


@functools.cache
def ordinals() -> dict[str, int]:
    """ "first" to "thirty-first" to 1 to 31."""
    return {str(name): i for i, name in enumerate(_table()["ordinals"], 1)}


@functools.cache
def iranian_months() -> dict[str, int]:
    """Names of the months of the Iranian solar year to 1 to 12."""
    return {name: i for i, names in enumerate(_table()["iranian"], 1) for name in names}


@functools.cache
def hijri_months() -> dict[str, int]:
    """Names of the months of the Islamic lunar year to 1 to 12."""
    return {name: i for i, names in enumerate(_table()["hijri"], 1) for name in names}


def any_of(names: dict[str, int]) -> str:
    """A regular expression for any of the names, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name))) + ")"
