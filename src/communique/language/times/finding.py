"""The time expressions in a stretch of text.

In: text, and where it starts in its field. Out: TimeExpressions in order, none overlapping.
"""

from __future__ import annotations

from communique.language.times.matching import Matcher
from communique.language.times.readings import read
from communique.language.times.tokens import tokenize
from communique.records import TimeExpression


def find(text: str, offset: int = 0) -> tuple[TimeExpression, ...]:
    """All time expressions of an English text, leftmost and longest first; ``offset`` is added to their places.

    Times of day stand in an expression ("at 16:45 on Tuesday") but make none alone.
    """
    tokens = tokenize(text)
    if not tokens:
        return ()
    tokens = read(tokens)
    matcher = Matcher(tokens)
    found: list[TimeExpression] = []
    i = 0
    while i < len(tokens):
        match = matcher.longest(i)
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
