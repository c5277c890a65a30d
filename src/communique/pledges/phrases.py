"""A kind of commitment words in, a test for them out: reads ``data/commitment_words.toml``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

import tomli

Kind = Literal[
    "done", "binding", "content", "sets_aside", "raises", "delays", "stops", "cuts", "vague"
]  # fmt: skip


@cache
def _words() -> dict[str, list[str]]:
    text = (files("communique.pledges") / "data" / "commitment_words.toml").read_text(encoding="utf-8")
    return tomli.loads(text)


@cache
def _pattern(kind: Kind) -> re.Pattern[str]:
    words = _words()[kind]
    ends = r"\b" if kind == "content" else ""
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + f"){ends}", re.IGNORECASE)


def has(kind: Kind, text: str) -> bool:
    """Whether a word of that kind stands in the text."""
    return _pattern(kind).search(text) is not None
