"""Words that somebody copied from a text, and the text, in; out, where they stand in it.

A copy is taken for verbatim when it differs in nothing but white space and in the shapes of quotation marks,
apostrophes, dashes and dots, which many programs change on the way. What is kept is always the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_SHAPES = {
    "'": "'’‘ʼ`´",
    '"': '"“”„‟«»',
    "-": "-‐‑‒–—−",
}
_CLASS = {shape: f"[{re.escape(shapes)}]" for shapes in _SHAPES.values() for shape in shapes}


def occurrences(words: str, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Where the words stand in ``text[start:end]``, as whole words, in order."""
    pattern = _pattern(words)
    if pattern is not None:
        for found in pattern.finditer(text, start, len(text) if end is None else end):
            yield found.span()


def _pattern(words: str) -> re.Pattern[str] | None:
    tokens = words.replace("…", "...").split()
    if not tokens:
        return None
    body = r"\s+".join("".join(map(_shape, token)).replace(r"\.\.\.", r"(?:\.\.\.|…)") for token in tokens)
    before = r"(?<!\w)" if tokens[0][0].isalnum() else ""
    after = r"(?!\w)" if tokens[-1][-1].isalnum() else ""
    return re.compile(before + body + after)


def _shape(character: str) -> str:
    return _CLASS.get(character, re.escape(character))
