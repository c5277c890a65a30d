"""Text in, what it counts out: "the second instalment", "a third battery", "the 15th round"."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern

from communique.merging.words import content_words

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTED = re.compile(rf"\b(?:({'|'.join(_WORDS)})|(\d+)(?:st|nd|rd|th))\s+([a-z]{{3,}})", re.IGNORECASE)


@lru_cache(maxsize=5_000)
def ordinals(text: str) -> tuple[tuple[str, int], ...]:
    """The stem of each counted word with its number, in alphabetical order; days and times are not counted:
    they are common words."""
    found: set[tuple[str, int]] = set()
    for word, digits, noun in _COUNTED.findall(text):
        number = _WORDS.index(word.lower()) + 1 if word else int(digits)
        found.update((intern(stem), number) for stem in content_words(noun))
    return tuple(sorted(found))
