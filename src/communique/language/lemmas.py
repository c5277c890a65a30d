"""A word and its Penn Treebank tag in; out, its lemma.

The rules, exceptions and word lists are those that the spaCy pipeline brings along; only the words that
matter are looked up, each once, which spares a pass over every token (30 % of the time, see
``../shared/DEPENDENCIES.md``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_CLASSES = {"V": "verb", "N": "noun", "J": "adj", "R": "adv"}
_OF_NAMES = ("NNP", "NNPS")
_AUXILIARIES = {
    "'s": "be",
    "'re": "be",
    "'m": "be",
    "'ve": "have",
    "'d": "would",
    "'ll": "will",
    "n't": "not",
    "ca": "can",
    "wo": "will",
}


@dataclass(frozen=True)
class Tables:
    """What the lemmatizer of a spaCy pipeline knows, by word class."""

    exceptions: Mapping[str, Mapping[str, Sequence[str]]]
    rules: Mapping[str, Sequence[Sequence[str]]]
    index: Mapping[str, Sequence[str]]


class Lemmatizer:
    """Looks up lemmas in the tables of a pipeline, remembering each."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._index = {name: frozenset(tables.index[name]) for name in _CLASSES.values()}
        self._known = lru_cache(maxsize=100_000)(self._find)

    def __call__(self, word: str, tag: str) -> str:
        """The lemma of a word with that tag: lower case, save for names, which stay as they are written."""
        return word if tag in _OF_NAMES else self._known(word, tag)

    def _find(self, written: str, tag: str) -> str:
        word = written.lower()
        if tag in ("MD", "POS") or word == "n't" or (tag.startswith("V") and word.startswith("'")):
            return _AUXILIARIES.get(word, word)
        name = _CLASSES.get(tag[:1])
        if name is None:
            return word
        exceptions = self._tables.exceptions.get(name, {}).get(word)
        if exceptions:
            return exceptions[0]
        known = self._index.get(name, frozenset())
        if word in known and tag in ("NN", "VB", "VBP", "JJ", "RB"):
            return word
        forms = [
            word[: -len(old)] + new if old else word + new
            for old, new in self._tables.rules.get(name, ())
            if word.endswith(old)
        ]
        return next(
            (form for form in forms if form in known),
            forms[0] if forms and name != "adj" and word not in known else word,
        )
