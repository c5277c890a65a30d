"""The name of a list of ``data/dating.toml`` in, a pattern that finds its words out."""

from __future__ import annotations

import functools
import re
from importlib import resources

import tomli


@functools.cache
def _table() -> dict[str, list[str]]:
    file = resources.files("communique.articles") / "data" / "dating.toml"
    return tomli.loads(file.read_text(encoding="utf-8"))


def listed(name: str) -> tuple[str, ...]:
    """The words of a list, as the table has them."""
    return tuple(_table()[name])


@functools.cache
def words(name: str) -> re.Pattern[str]:
    """A pattern for any word of a list of the table (``published``, ``ahead``, ``last_month``, ...)."""
    either = "|".join(sorted(map(re.escape, listed(name)), key=len, reverse=True))
    auxiliary = "|(?-i:may)" if name == "ahead" else ""
    return re.compile(rf"\b(?:{either}{auxiliary})\b", re.IGNORECASE)
