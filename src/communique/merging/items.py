"""Words in, classes of items out: sees that "SDF vehicles" and "half-ton trucks" are one kind of thing."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from communique.records import Quantity

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


@cache
def _classes() -> tuple[tuple[str, str | None, re.Pattern[str]], ...]:
    """Name, wider class and pattern of every class of ``data/items.toml``."""
    table = tomllib.loads((files("communique.merging") / "data" / "items.toml").read_text(encoding="utf-8"))
    return tuple((name, row.get("within"), _pattern(row["words"])) for name, row in table.items())


def item_classes(text: str) -> tuple[str, ...]:
    """The classes of the things that a text names, with the wider classes that cover them, in alphabetical
    order."""
    found: set[str] = set()
    for name, wider, pattern in _classes():
        if pattern.search(text):
            found.update({name, wider} if wider else {name})
    return tuple(sorted(found))


def classes_of(quantity: Quantity) -> tuple[str, ...]:
    """The classes of a quantity's item, its unit and its words."""
    return item_classes(" ".join(filter(None, (quantity.item, quantity.unit, quantity.text))))
