"""The lines above a page's first paragraph in; out, whether they call the page a live blog or a round-up. The
words are those of ``data/several.toml``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from importlib import resources
from typing import Literal

import tomli

LONGEST = 120
"""Characters of the longest line that can name a page's form."""

Form = Literal["live", "roundup"]


def called(form: Form, lines: Iterable[str]) -> bool:
    """Whether one of the lines calls the page so."""
    return any(names(form, line) for line in lines)


def names(form: Form, line: str) -> bool:
    """Whether a line calls the page so."""
    return len(line) <= LONGEST and _pattern(form).search(line) is not None


def breaks_off(text: str) -> bool:
    """Whether a text ends as a teaser does, whose story stands elsewhere."""
    return text.casefold().rstrip().endswith(tuple(_words()["teaser_ends"]))


@functools.cache
def _words() -> dict[str, list[str]]:
    file = resources.files("communique.articles") / "data" / "several.toml"
    return tomli.loads(file.read_text(encoding="utf-8"))


@functools.cache
def _pattern(form: Form) -> re.Pattern[str]:
    phrases = (re.escape(each) + (r"\b" if each[-1].isalnum() else "") for each in _words()[form])
    return re.compile(r"\b(?:" + "|".join(phrases) + ")", re.IGNORECASE)
