"""Deeds in; out, the status of each: occurred, ongoing, planned, promised, possible or negated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

from communique.coding.chain import chain, contrary
from communique.coding.linear import Linear
from communique.coding.predicates import Predicate
from communique.coding.status_features import look_at_status
from communique.coding.tree import Tree
from communique.records import EventType, Status

CONTRARY = "it is supposed, contrary to fact"
"""What ``why`` says then."""


class Standing(NamedTuple):
    """The status of a deed, and the features that spoke for it."""

    status: Status
    because: tuple[str, ...]


def status_of(tree: Tree, p: Predicate, type_: EventType, model: Linear) -> Standing:
    """The likeliest status by a reader of statuses."""
    return each_status([(tree, p, type_)], model)[0]


def each_status(deeds: Iterable[tuple[Tree, Predicate, EventType]], model: Linear) -> list[Standing]:
    """Those of several deeds, which are read together. What a condition supposes contrary to fact is settled
    by grammar: the reader takes its "not" for the deed's."""
    asked = list(deeds)
    seen = [model.rows(look_at_status(*deed)) for deed in asked]
    found = []
    for (tree, p, _), rows, odds in zip(asked, seen, model.each(seen), strict=True):
        if contrary(tree, p.head):
            found.append(Standing(chain(tree, p), (CONTRARY,)))
            continue
        best = max(odds, key=lambda label: (odds[label], label))
        found.append(Standing(cast("Status", best), model.because(rows, best, 3)))
    return found
