"""A predicate and its type in; out, PLOVER's mode of the deed: the frame's, or what its words tell ("by
phone")."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import tomli

from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import EventType


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tomli.loads((files(__package__) / "data" / "modes.toml").read_text("utf-8"))


def mode_of(tree: Tree, p: Predicate, type_: EventType) -> str | None:
    """The mode, ``None`` where the words tell none."""
    below = {tree.lemmas[i] for i in tree.subtree(p.head)}
    for mode, words in _table().get(type_, {}).items():
        if below & set(words):
            return mode
    return next((m.frame.mode for m in p.matches if m.frame.type == type_ and m.frame.mode), None)
