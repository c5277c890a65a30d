"""The names of months, weekdays and ordinals in, their numbers out: the table ``data/calendar.toml``.

Also which of those names a text holds, found word by word: a regular expression for all of them would try
each at every word.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from importlib import resources

import tomli


@functools.cache
def _table() -> dict[str, list[list[str]]]:
    file = resources.files("communique.articles") / "data" / "calendar.toml"
    return tomli.loads(file.read_text(encoding="utf-8"))


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


_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"\w+(?:-\w+)*")


def _first_word(name: str) -> str:
    match = _WORD.search(name)
    assert match is not None, f"a name without letters: {name}"
    return match[0]


@functools.cache
def _months_by_word() -> dict[str, tuple[str, ...]]:
    """The months' names by their first word: "kanun" to both months of that name."""
    found: dict[str, tuple[str, ...]] = {}
    for name in months():
        first = _first_word(name)
        found[first] = (*found.get(first, ()), name)
    return found


def months_in(text: str) -> tuple[str, ...]:
    """The months' names whose first word a text may hold, in lower case, sorted."""
    by_word = _months_by_word()
    words = {word for word in _WORD.findall(text.lower()) if word in by_word}
    return tuple(sorted({name for word in words for name in by_word[word]}))


def weekdays_in(text: str) -> list[str]:
    """The weekdays' names in a text, as it writes them and in its order; no part of a word counts, but the
    parts of "Monday-Friday" do."""
    names = weekdays()
    found = []
    for word in _HYPHENED.findall(text):
        if word.lower() in names:
            found.append(word)
        elif "-" in word:
            found += [part for part in word.split("-") if part.lower() in names]
    return found


def any_of(names: Iterable[str]) -> str:
    """A regular expression for any of the names, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name))) + ")"
