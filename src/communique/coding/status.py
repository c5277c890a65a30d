"""Deeds in; out, the status of each: occurred, ongoing, planned, promised, possible or negated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

from communique.coding.chain import chain, contrary, fell_through
from communique.coding.linear import Linear
from communique.coding.predicates import Predicate
from communique.coding.status_features import look_at_status
from communique.coding.tree import Tree
from communique.records import AHEAD, DONE, EventType, Status

DOUBTFUL = 0.5
"""Under this probability of a deed that is done, grammar that reads it as one that lies ahead is believed:
"pledged *to send*". Of 445 constructions one more comes out right with it; on 157 pages that nothing has
learnt from the share of right statuses is .8795 instead of .8789, and falls from .6 on."""
CONTRARY = "it is supposed, contrary to fact"
FELL_THROUGH = "it was to have been done"
"""What ``why`` says where grammar settles the status."""


class Standing(NamedTuple):
    """The status of a deed, and the features that spoke for it."""

    status: Status
    because: tuple[str, ...]


def status_of(tree: Tree, p: Predicate, type_: EventType, model: Linear) -> Standing:
    """The likeliest status by a reader of statuses."""
    return each_status([(tree, p, type_)], model)[0]


def each_status(deeds: Iterable[tuple[Tree, Predicate, EventType]], model: Linear) -> list[Standing]:
    """Those of several deeds, which are read together. Grammar settles what a condition supposes contrary to
    fact (the reader takes its "not" for the deed's) and what was to have been done: of eight such deeds of
    the corpus seven were not."""
    asked = list(deeds)
    seen = [model.rows(look_at_status(*deed)) for deed in asked]
    found = []
    for (tree, p, _), rows, odds in zip(asked, seen, model.each(seen), strict=True):
        if contrary(tree, p.head):
            found.append(Standing(chain(tree, p), (CONTRARY,)))
            continue
        if fell_through(tree, p.head):
            found.append(Standing("negated", (FELL_THROUGH,)))
            continue
        best = _likeliest(odds, tree, p)
        found.append(Standing(best, model.because(rows, best, 3)))
    return found


def _likeliest(odds: Mapping[str, float], tree: Tree, p: Predicate) -> Status:
    """The likeliest status; where that is doubtful, of those that grammar allows."""
    best = max(odds, key=lambda label: (odds[label], label))
    if best in DONE and odds[best] < DOUBTFUL and chain(tree, p) in AHEAD:
        best = max(AHEAD, key=lambda label: (odds[label], label))
    return cast("Status", best)
