"""Classes and words come in; out, a line of a picture that says what its colours mean."""

from __future__ import annotations

from collections.abc import Iterable

from communique.desk.pictures.svg import element, words

LETTER = 6.6
"""Points a letter takes."""
TONES = (
    ("accord", "words in accord"),
    ("help", "help and cooperation"),
    ("against", "words against"),
    ("force", "deeds against"),
)


def legend(meanings: Iterable[tuple[str, str]], x: float, y: float) -> str:
    """The line, its words on the height ``y``."""
    drawn = []
    for kind, text in meanings:
        drawn.append(element("rect", x=x, y=y - 9, width=11, height=11, rx=2, class_=f"bar {kind}"))
        drawn.append(words(text, x + 16, y + 1, class_="start"))
        x += 16 + LETTER * len(text) + 22
    return "".join(drawn)
