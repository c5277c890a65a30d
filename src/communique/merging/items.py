"""Words in, classes of items out: sees that "SDF vehicles" and "half-ton trucks" are one kind of thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import tomli

from communique.records import Quantity

_WORD = re.compile(r"\w+")
_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")
_PLURAL = r"(?:e?s)?"


def _pattern(words: list[str]) -> re.Pattern[str]:
    """One pattern for a class: its words in the singular or plural, at word borders; words in capitals only
    so."""
    parts = []
    for word in sorted(words, key=lambda w: (-len(w), w)):
        if not word[0].isalnum():
            parts.append(re.escape(word))
        elif word.isupper():
            parts.append(rf"\b{re.escape(word)}{_PLURAL}\b")
        else:
            parts.append(rf"(?i:\b{re.escape(word)}{_PLURAL}\b)")
    return re.compile("|".join(parts))


def _beginnings(words: list[str]) -> frozenset[str]:
    """The words and signs, one of which begins every match of a class."""
    found: set[str] = set()
    for word in words:
        beginning = _WORD.match(word.lower())
        if beginning is None:
            found.add(word[0])
        else:
            found.update(beginning.group() + plural for plural in ("", "s", "es"))
    return frozenset(found)


class _Class(NamedTuple):
    name: str
    wider: str | None
    beginnings: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _classes() -> tuple[_Class, ...]:
    """Every class of ``data/items.toml``."""
    table = tomli.loads((files("communique.merging") / "data" / "items.toml").read_text(encoding="utf-8"))
    return tuple(
        _Class(name, row.get("within"), _beginnings(row["words"]), _pattern(row["words"]))
        for name, row in table.items()
    )


@cache
def _by_beginning() -> Mapping[str, tuple[_Class, ...]]:
    """The classes that a word or sign can begin a match of: only their patterns are tried, and only there."""
    found: dict[str, tuple[_Class, ...]] = {}
    for each in _classes():
        for beginning in each.beginnings:
            found[beginning] = (*found.get(beginning, ()), each)
    return found


@lru_cache(maxsize=5_000)
def item_classes(text: str) -> tuple[str, ...]:
    """The classes of the things that a text names, with the wider classes that cover them, in alphabetical
    order."""
    known = _by_beginning()
    found: dict[str, str | None] = {}
    for word in set(_WORD_OR_SIGN.findall(text)):
        classes = known.get(word.lower())
        if classes is None:
            continue
        for start in _places(word, text):
            found.update((each.name, each.wider) for each in classes if each.pattern.match(text, start))
    return tuple(sorted({*found, *filter(None, found.values())}))


def _places(word: str, text: str) -> Iterator[int]:
    """Where it stands in the text, also within other words, where no pattern matches."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


def classes_of(quantity: Quantity) -> tuple[str, ...]:
    """The classes of a quantity's item, its unit and its words."""
    return item_classes(" ".join(filter(None, (quantity.item, quantity.unit, quantity.text))))
