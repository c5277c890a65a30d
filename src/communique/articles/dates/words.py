"""The name of a list of ``data/dating.toml`` in, a pattern that finds its words out."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources


@functools.cache
def words(name: str) -> re.Pattern[str]:
    """A pattern for any word of the list ``published``, ``first``, ``updated`` or ``ahead``."""
    file = resources.files("communique.articles") / "data" / "dating.toml"
    phrases = tomllib.loads(file.read_text(encoding="utf-8"))[name]
    either = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    auxiliary = "|(?-i:may)" if name == "ahead" else ""
    return re.compile(rf"\b(?:{either}{auxiliary})\b", re.IGNORECASE)
