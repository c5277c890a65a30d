"""A predicate in its tree in; out, according to whom the sentence says it: the nearest speaker above it, or
"according to"."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import tomli

from communique.coding.predicates import Marks
from communique.coding.roles import subject
from communique.coding.tree import Tree


@cache
def _verbs() -> frozenset[str]:
    table = tomli.loads((files(__package__) / "data" / "attribution.toml").read_text("utf-8"))
    return frozenset(word for row in table.get("verb", ()) for word in row["words"])


def attributed_to(tree: Tree, marks: Marks, i: int) -> str | None:
    """The words that name the source of what a predicate tells; ``None`` where the outlet says it itself."""
    below = i
    for up in tree.ancestors(i):
        if tree.lemmas[up] in _verbs() and tree.tokens[below].dep in ("ccomp", "xcomp", "parataxis"):
            speakers = subject(tree, up)
            if speakers:
                return _phrase(tree, marks, speakers[0])
        below = up
    for token in range(len(tree.tokens)):
        if tree.tokens[token].text.lower() == "according":
            for to in tree.children(token, "prep"):
                for source in tree.children(to, "pobj"):
                    if marks.at(source) or tree.tokens[source].tag == "NNS":
                        return _phrase(tree, marks, source)
    return None


def _phrase(tree: Tree, marks: Marks, head: int) -> str:
    """The mention that a token heads; else its noun phrase, without the clauses that hang on it."""
    for mention in marks.at(head):
        return mention.text
    kept, stack = [], [head]
    while stack:
        top = stack.pop()
        kept.append(top)
        stack.extend(
            c
            for c in tree.children(top)
            if tree.tokens[c].dep not in ("relcl", "acl", "appos", "punct", "cc", "conj")
        )
    first, last = tree.tokens[min(kept)], tree.tokens[max(kept)]
    offset = tree.sentence.start
    return tree.sentence.text[first.start - offset : last.end - offset]
