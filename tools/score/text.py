"""Texts come in; out, what they share, and on which lines of a page a quote stands. White space is folded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

SHORTEST_LINE = 20
"""Characters a line needs to be known as a part of a longer quote; shorter ones stand in many quotes."""
SHORTEST_LEAK = 12
"""Characters a line needs to be known again in an article's text."""


def fold(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def f1(right: int, said: int, wanted: int) -> float:
    """The harmonic mean of precision and recall; 0 where nothing is right."""
    return 2 * right / (said + wanted) if right else 0.0


def token_f1(text: str, wanted: str) -> float:
    """How well the words of a text are those that were wanted, each as often, in any order."""
    have, want = _tokens(text), _tokens(wanted)
    return f1((have & want).total(), have.total(), want.total())


def lines_of(quote: str, lines: Sequence[str]) -> frozenset[int]:
    """The numbers, from 1, of the lines that a quote stands on, or that stand in it."""
    sought = fold(quote)
    if not sought:
        return frozenset()
    return frozenset(number for number, line in enumerate(lines, 1) if _shared(sought, fold(line)))


def _shared(quote: str, line: str) -> bool:
    return bool(line) and (quote in line or (len(line) > SHORTEST_LINE and line in quote))


def _tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))
