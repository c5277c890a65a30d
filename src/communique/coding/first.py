"""A marked sentence in; out, its predicates and what the linear reader makes of each."""

from __future__ import annotations

from dataclasses import dataclass

from communique.coding.features import features
from communique.coding.linear import Linear
from communique.coding.passages import Place, place
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.second import Odds
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
    seen: tuple[frozenset[str], ...]
    odds: tuple[Odds, ...]


def first_look(sentence: Sentence, page: frozenset[str], model: Linear) -> FirstReading:
    """The reading by a linear model of deeds; ``page`` is what the page is like (``gist``). A sentence
    without grammar has no predicates."""
    tree = Tree(sentence)
    marks = Marks(tree)
    found = tuple(predicates(tree, marks))
    seen = tuple(features(tree, marks, p, found, page) for p in found)
    odds = tuple(model.each(seen))
    return FirstReading(tree, marks, found, tuple(place(tree, p) for p in found), seen, odds)
