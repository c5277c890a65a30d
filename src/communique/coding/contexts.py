"""A predicate in its sentence in; out, the contexts of its deed: military, economic, cyber, maritime
security, ..."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import tomli

from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import EventType

_WORD = re.compile(r"\w+")


@cache
def _rows() -> list[dict[str, Any]]:
    table: dict[str, list[dict[str, Any]]] = tomli.loads(
        (files(__package__) / "data" / "contexts.toml").read_text("utf-8")
    )
    return table["context"]


@cache
def _tables() -> tuple[Mapping[str, re.Pattern[str]], Mapping[str, re.Pattern[str]]]:
    """For each context, the pattern of its strong words and of its weak ones."""
    strong = {row["name"]: _pattern(row.get("strong", row.get("words", ()))) for row in _rows()}
    weak = {row["name"]: _pattern(row.get("weak", ())) for row in _rows()}
    return strong, weak


@cache
def _by_word() -> Mapping[str, tuple[str, ...]]:
    """For each first word of a context's words the contexts it can tell: only their patterns are tried."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows():
        for phrase in [*row.get("strong", row.get("words", ())), *row.get("weak", ())]:
            first = phrase.split()[0]
            for word in {first, *_WORD.findall(first)}:
                found[word] = (*found.get(word, ()), row["name"])
    return found


@lru_cache(maxsize=1 << 14)
def _likely(lemma: str) -> tuple[str, ...]:
    """The contexts that a lemma, or a word in it, can tell."""
    return tuple(name for word in {lemma, *_WORD.findall(lemma)} for name in _by_word().get(word, ()))


def _pattern(words: list[str]) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?!\w)"
    )


def contexts_of(tree: Tree, p: Predicate, type_: EventType) -> tuple[str, ...]:
    """Contexts whose strong words stand below the deed, or two of whose weak ones do; from the frame too."""
    lemmas = [tree.lemmas[i] for i in tree.subtree(p.head)]
    below = " ".join(lemmas)
    likely = set().union(*map(_likely, lemmas))
    strong, weak = _tables()
    found = {name for name in likely if strong[name].search(below)}
    found |= {name for name in likely if len(weak[name].findall(below)) > 1}
    found |= {c for m in p.matches[:1] if m.frame.type == type_ for c in m.frame.contexts}
    return tuple(sorted(found))
