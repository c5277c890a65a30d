"""A predicate and its type in; out, the status of its deed: occurred, ongoing, planned, promised, possible or
negated."""

from __future__ import annotations

from typing import cast

from communique.coding.linear import Linear
from communique.coding.predicates import Predicate
from communique.coding.status_features import status_features
from communique.coding.tree import Tree
from communique.records import EventType, Status


def status_of(tree: Tree, p: Predicate, type_: EventType, model: Linear) -> tuple[Status, tuple[str, ...]]:
    """The likeliest status by a reader of statuses, and the features that spoke for it."""
    seen = status_features(tree, p, type_)
    odds = model.probabilities(seen)
    best = max(odds, key=lambda label: (odds[label], label))
    return cast("Status", best), model.because(seen, best, 3)
