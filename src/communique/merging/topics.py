"""Text in, its topic out: the rare words that it uses most, which tell one story from another."""

from __future__ import annotations

import re
from collections import Counter
from sys import intern

from communique.merging.rarity import rarity
from communique.merging.words import stem

MOST = 16
"""Words of a topic."""
_WORD = re.compile(r"[^\W\d_]{4,}")


def topic(text: str) -> tuple[str, ...]:
    """Stems of the words that are frequent here and rare elsewhere, in alphabetical order; at most
    :data:`MOST`."""
    counts = Counter(_WORD.findall(text.casefold()))
    weights: Counter[str] = Counter()
    for word, count in counts.items():
        weights[stem(word)] += count
    ranked = sorted(weights, key=lambda word: (-weights[word] * rarity(word) ** 2, word))
    return tuple(sorted(intern(word) for word in ranked[:MOST]))
