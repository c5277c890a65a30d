"""Text in, content words out: what a sentence is about, for comparing two sentences cheaply."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from sys import intern

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ied",
    "ed",
    "es",
    "s",
    "e",
    "y",
)
_SHORTEST_STEM = 4
_SPELLINGS = (("our", "or"), ("is", "iz"), ("enc", "ens"))
"""How stems end in British and in American spelling: labour, organise, defence."""


@cache
def _common() -> frozenset[str]:
    """Words that say nothing about what a sentence is about, from ``data/common_words.txt``."""
    text = (files("communique.merging") / "data" / "common_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word without its commonest endings, in one spelling: ``agreed``, ``agrees`` and ``agreement``
    become ``agre``, ``programme`` and ``programs`` become ``program``."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return intern(_spelt(word.removesuffix(ending)))
    return intern(_spelt(word))


def _spelt(stem: str) -> str:
    """A stem as both sides of the Atlantic write it, and without the consonant that an ending doubles
    (``dropped``)."""
    for british, american in _SPELLINGS:
        if stem.endswith(british) and len(stem) > len(british) + 2:
            return stem.removesuffix(british) + american
    doubled = len(stem) > _SHORTEST_STEM - 1 and stem[-1] == stem[-2] and stem[-1] not in "aeiou0123456789"
    return stem[:-1] if doubled else stem


@lru_cache(maxsize=5_000)
def content_words(text: str) -> tuple[str, ...]:
    """The stems of the content words and the numbers of a text, each once, in alphabetical order."""
    words = set(_WORD.findall(text.casefold())) - _common()
    return tuple(sorted(set(map(stem, words))))


def shared(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The share of the shorter text's content words that the other has too, 0 to 1; 0 where either has
    none."""
    if not one or not other:
        return 0.0
    return len(set(one) & set(other)) / min(len(one), len(other))
