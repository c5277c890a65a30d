"""Text in, what it counts out: "the second instalment", "a third battery", "the 15th round"; and whether two
texts count to different numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern

from communique.merging.words import content_words

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTED = re.compile(rf"\b(?:({'|'.join(_WORDS)})|(\d+)(?:st|nd|rd|th))\s+([a-z]{{3,}})", re.IGNORECASE)


Ordinals = tuple[tuple[str, int], ...]
"""Stems of counted words, each with its number."""


@lru_cache(maxsize=5_000)
def ordinals(text: str) -> Ordinals:
    """The stem of each counted word with its number, in alphabetical order; days and times are not counted:
    they are common words."""
    found: set[tuple[str, int]] = set()
    for word, digits, noun in _COUNTED.findall(text):
        number = _WORDS.index(word.lower()) + 1 if word else int(digits)
        found.update((intern(stem), number) for stem in content_words(noun))
    return tuple(sorted(found))


def others(one: Ordinals, other: Ordinals) -> bool:
    """Whether both count the same thing and come to different numbers: the first battery and the third."""
    counted = {stem for stem, _ in one}.intersection(stem for stem, _ in other)
    return bool(counted) and set(one).isdisjoint(other)
