"""A content word in, how much it says that two texts share it out: ``cooperat`` little, ``Psarades`` much.

Inverse document frequency (Spärck Jones 1972, "A statistical interpretation of term specificity"), counted
over sentences of news and put between 0 and 1.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

DATA = Path(str(files("communique.merging") / "data"))
RARE = 0.6
"""From this on a word is rare: with 12,000 sentences, one that stands in forty of them at most."""


@cache
def _table() -> dict[str, float]:
    """The rarity of each listed word, from ``data/word_frequencies.csv``."""
    text = (DATA / "word_frequencies.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    whole = math.log(int(rows[0]["sentences"]))
    return {row["word"]: 1 - math.log(int(row["sentences"])) / whole for row in rows[1:]}


def rarity(word: str) -> float:
    """From 0, for a word that every sentence has, to 1, for one that is hardly ever met."""
    return _table().get(word, 1.0)


def weight(words: Iterable[str]) -> float:
    """The rarity of several words together."""
    table = _table()
    return sum(table.get(word, 1.0) for word in words)
