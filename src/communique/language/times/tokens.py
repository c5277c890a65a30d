"""Text to tokens: words, numbers and marks, each with the classes of the grammar that it may stand for.

In: a stretch of text. Out: a list of tokens, or none where no word of it could tell a time. What numbers and
capitalised words mean depends on their neighbours; ``readings`` decides that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.language.times.tables import Classes, classes, heads

_TOKEN = re.compile(
    r"""(?P<word>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.
        |[^\W\d_]++(?!\d))
    |(?P<money>(?:US|A|C|HK)?[$€£¥#№]\s?\d[\d,.]*\w*)
    |(?P<date>\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d|\.\d)
        |\d{1,2}(?P<between>[-./])\d{1,2}(?P=between)(?:\d{4}|\d{2})(?![\d.]*\d)
        |\d{2}\.\d{4}\.\d{2}(?!\d)
        |\d{1,2}/\d{2}(?![\d/]))
    |(?P<clock>\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\b\.?|hrs\b|GMT\b|UTC\b))+
        |\d{1,2}(?::\d{2})+(?![\d:])|\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.)|\d{4}\s(?:GMT|UTC)\b|\d{2}h\d{2}\b)
    |(?P<decade>(?:\b\d\d|['’])\d0['’]?s\b|\b\d0s\b)
    |(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    |(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w])|\d+\.\d+(?![\w.])|\d+(?![\w]))
    |(?P<short>['’]\d\d(?!\w))
    |(?P<code>\d[\w.]*|[A-Za-z]+\d\w*)
    |(?P<possessive>['’]s\b)
    |(?P<break>\n)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE,
)
_WORD = re.compile(r"[a-z]+|\d")
_DASHES = str.maketrans({"–": "-", "—": "—", "‐": "-", "‑": "-", "−": "-", "’": "'"})


@dataclass(slots=True)
class Token:
    """A word, number or mark: its place, its lower-case form, its kind and the classes it may stand for."""

    start: int
    end: int
    text: str
    word: str
    kind: str
    classes: Classes


def tokenize(text: str) -> list[Token]:
    """The tokens of a text; empty where nothing in it begins to tell a time (the common case, and the fast
    one)."""
    if heads().isdisjoint(_WORD.findall(text.lower())):
        return []
    table, nothing, tokens = classes(), Classes(), []
    for match in _TOKEN.finditer(text):
        kind, shown = match.lastgroup or "", match[0]
        word = shown.lower().translate(_DASHES) if kind != "break" else "\n"
        if kind == "word":
            word = word.rstrip(".")
        known = table.get(word, nothing) if kind == "word" else nothing
        tokens.append(Token(match.start(), match.end(), shown, word, kind, dict(known)))
    return tokens
