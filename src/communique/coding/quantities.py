"""A predicate in its tree in; out, how much of what its deed moves: "101 trucks", "$30 million", "a third
batch"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import Quantity

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


@cache
def _words() -> tuple[Mapping[str, float], Mapping[str, float], Mapping[str, str]]:
    """Number words, multipliers, and signs and names of currencies."""
    table = tomllib.loads((files(__package__) / "data" / "numbers.toml").read_text("utf-8"))
    return table["numbers"], table["multipliers"], table["currencies"]


def quantities_of(tree: Tree, p: Predicate) -> tuple[Quantity, ...]:
    """The counted things below a deed, in order; those of the clauses below it are theirs."""
    return tuple(q for head in _counted(tree, p.head) if (q := _quantity(tree, head)) is not None)


def _counted(tree: Tree, i: int) -> Iterator[int]:
    """Nouns below a token that have a number, without going into further clauses."""
    for child in tree.children(i):
        token = tree.tokens[child]
        if tree.is_verb(child) and token.dep in ("ccomp", "advcl", "relcl", "conj", "parataxis"):
            continue
        if token.dep in ("npadvmod", "tmod"):
            continue
        if (token.tag == "CD" and token.dep in ("dobj", "pobj", "nsubjpass", "attr")) or tree.child(
            child, "nummod"
        ) is not None:
            yield child
        yield from _counted(tree, child)


def _quantity(tree: Tree, head: int) -> Quantity | None:
    numbers = [j for n in tree.children(head, "nummod") for j in tree.subtree(n)] or [head]
    if any(
        tree.sentence.times and e.start <= tree.tokens[j].start < e.end
        for e in tree.sentence.times
        for j in numbers
    ):
        return None
    value = _value(" ".join(tree.tokens[j].text for j in numbers))
    if value is None:
        return None
    signs = [tree.tokens[j].text for j in tree.subtree(head) if tree.tokens[j].tag == "$"]
    _, _, currencies = _words()
    noun = tree.tokens[head]
    unit = next(
        (currencies[s] for s in [*signs, noun.text.lower(), noun.lemma.lower()] if s in currencies), None
    )
    phrase = _span(tree, head)
    item = unit if unit is not None and noun.tag in ("CD", "NN", "NNS", "$") else _item(tree, head)
    return Quantity(item=item or noun.text, text=phrase, value=value, unit=unit)


def _value(text: str) -> float | None:
    """The number that words and digits say; ``None`` where they say none."""
    numbers, multipliers, _ = _words()
    total, current, seen = 0.0, 0.0, False
    for word in text.lower().replace("-", " ").split():
        digits = _NUMBER.fullmatch(word)
        if digits:
            current += float(word.replace(",", ""))
            seen = True
        elif word in numbers:
            current += numbers[word]
            seen = True
        elif word in multipliers:
            factor = multipliers[word]
            if factor == 100:
                current = (current or 1) * factor
            else:
                total, current = total + (current or 1) * factor, 0.0
            seen = True
    return total + current if seen else None


def _item(tree: Tree, head: int) -> str:
    parts = sorted(
        [head, *(c for c in tree.children(head, "amod", "compound") if tree.tokens[c].tag != "CD")]
    )
    return " ".join(tree.tokens[i].text for i in parts)


def _span(tree: Tree, head: int) -> str:
    kept = [
        head,
        *(
            j
            for c in tree.children(head, "nummod", "amod", "compound", "quantmod", "nmod", "advmod")
            for j in tree.subtree(c)
        ),
    ]
    first, last = tree.tokens[min(kept)], tree.tokens[max(kept)]
    return tree.sentence.text[first.start - tree.sentence.start : last.end - tree.sentence.start]
