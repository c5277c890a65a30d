"""A marked sentence in; out, its predicates and what the linear reader makes of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from communique.coding.features import look_at_deed
from communique.coding.likely import Odds
from communique.coding.linear import Linear
from communique.coding.passages import Place, place
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.tree import Tree
from communique.records import Sentence


@dataclass(frozen=True)
class FirstReading:
    """The predicates of a sentence, in its order; of each its place, what is seen of it, and how likely each
    deed is."""

    tree: Tree
    marks: Marks
    predicates: tuple[Predicate, ...]
    places: tuple[Place, ...]
    seen: tuple[list[int], ...]
    """As rows of the model."""
    odds: tuple[Odds, ...]


def first_look(sentence: Sentence, page: frozenset[str], model: Linear) -> FirstReading:
    """The reading by a linear model of deeds; ``page`` is what the page is like (``gist``). A sentence
    without grammar has no predicates."""
    return first_looks((sentence,), page, model)[0]


def first_looks(sentences: Iterable[Sentence], page: frozenset[str], model: Linear) -> list[FirstReading]:
    """The same of several sentences, which are read together."""
    trees = [Tree(sentence) for sentence in sentences]
    marks = [Marks(tree) for tree in trees]
    found = [tuple(predicates(*both)) for both in zip(trees, marks, strict=True)]
    seen = [
        tuple(model.rows(look_at_deed(tree, marked, p, own, page)) for p in own)
        for tree, marked, own in zip(trees, marks, found, strict=True)
    ]
    odds = iter(model.each([rows for own in seen for rows in own]))
    return [
        FirstReading(
            tree, marked, own, tuple(place(tree, p) for p in own), rows, tuple(islice(odds, len(own)))
        )
        for tree, marked, own, rows in zip(trees, marks, found, seen, strict=True)
    ]
