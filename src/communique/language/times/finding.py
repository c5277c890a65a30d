"""The time expressions in a stretch of text.

In: text, and where it starts in its field. Out: TimeExpressions in order, none overlapping.
"""

from __future__ import annotations

from communique.language.times.matching import Matcher
from communique.language.times.readings import read
from communique.language.times.tables import heads
from communique.language.times.tokens import Token, tokenize
from communique.records import TimeExpression

REACH = 8
"""In how many words from its start an expression names a unit, a month, a number ...: the grammar's longest
opening is "not by the very beginning of the next"."""


def find(text: str, offset: int = 0) -> tuple[TimeExpression, ...]:
    """All time expressions of an English text, leftmost and longest first; ``offset`` is added to their
    places.

    Times of day stand in an expression ("at 16:45 on Tuesday") but make none alone.
    """
    tokens = tokenize(text)
    if not tokens:
        return ()
    tokens = read(tokens)
    matcher, near = Matcher(tokens), _near_head(tokens)
    found: list[TimeExpression] = []
    i = 0
    while i < len(tokens):
        match = matcher.longest(i) if near[i] else None
        if match is None:
            i += 1
            continue
        end, value = match
        first, last = tokens[i].start, tokens[end - 1].end
        found.append(
            TimeExpression(start=first + offset, end=last + offset, text=text[first:last], value=value)
        )
        i = end
    return tuple(found)


def _near_head(tokens: list[Token]) -> list[bool]:
    """For each token, whether one without which there is no expression lies in its reach."""
    known, near, left = heads(), [False] * len(tokens), 0
    for i in range(len(tokens) - 1, -1, -1):
        left = (
            REACH
            if tokens[i].kind in ("number", "ordinal", "date", "decade", "short") or tokens[i].word in known
            else left - 1
        )
        near[i] = left > 0
    return near
