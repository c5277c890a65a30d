"""A predicate in its sentence in; out, the contexts of its deed: military, economic, cyber, maritime
security, ..."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from communique.coding.predicates import Predicate
from communique.coding.tree import Tree


@cache
def _tables() -> tuple[Mapping[str, re.Pattern[str]], Mapping[str, re.Pattern[str]]]:
    """For each context, the pattern of its strong words and of its weak ones."""
    table = tomllib.loads((files(__package__) / "data" / "contexts.toml").read_text("utf-8"))
    strong = {row["name"]: _pattern(row.get("strong", row.get("words", ()))) for row in table["context"]}
    weak = {row["name"]: _pattern(row.get("weak", ())) for row in table["context"]}
    return strong, weak


def _pattern(words: list[str]) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?!\w)"
    )


def contexts_of(tree: Tree, p: Predicate) -> tuple[str, ...]:
    """Contexts whose strong words stand below the deed, or two of whose weak ones do; from the frame too."""
    below = " ".join(tree.tokens[i].lemma.lower() for i in tree.subtree(p.head))
    strong, weak = _tables()
    found = {name for name, pattern in strong.items() if pattern.search(below)}
    found |= {name for name, pattern in weak.items() if len(pattern.findall(below)) > 1}
    found |= {c for m in p.matches[:1] for c in m.frame.contexts}
    return tuple(sorted(found))
