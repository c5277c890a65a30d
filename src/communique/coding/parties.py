"""A predicate, its type and who is near in; out, who acts and who is acted on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.coding.linear import Linear
from communique.coding.party_features import Near, party_features
from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import EventType, Mention, Party

SURE = 0.5
"""The least probability of a side for an actor of the sentence to be given it."""
SURE_IMPLIED = 0.55
"""The same for one that was only named before: a wrong guess costs more than an open place."""
ENOUGH = 0.25
"""The least probability for the likeliest actor where none reaches ``SURE``: a deed has somebody who did it.

A like rule for recipients was tried: it costs .008 to .015 of event F1 on three folds of held-out stories."""


@dataclass(frozen=True)
class Sides:
    """Who acts, who is acted on, and how sure the reader is of the whole."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    sureness: float


def sides(
    tree: Tree,
    p: Predicate,
    type_: EventType,
    near: Sequence[Near],
    here: Mapping[str, tuple[Mention, ...]],
    model: Linear,
) -> Sides:
    """The two sides of a deed, as a reader of parties has them. Nobody stands on both."""
    likely = model.each(party_features(tree, p, type_, near, here))
    judged = [(n, odds["actor"], odds["recipient"]) for n, odds in zip(near, likely, strict=True)]
    actors: list[Near] = []
    recipients: list[Near] = []
    sureness = 1.0
    for n, acts, receives in judged:
        bar = SURE if n.actor.id in here else SURE_IMPLIED
        if acts >= bar and acts >= receives:
            actors.append(n)
            sureness = min(sureness, acts)
        elif receives >= bar or acts + receives >= bar + 0.2:
            (recipients if receives >= acts else actors).append(n)
            sureness = min(sureness, max(acts, receives))
    if not actors:
        rest = [(a, n.actor.id, n) for n, a, _ in judged if n not in recipients]
        best = max(rest, key=lambda r: r[:2], default=None)
        if best is not None and best[0] >= ENOUGH:
            actors.append(best[2])
            sureness = min(sureness, best[0])
    if not actors:
        sureness = 0.0
    return Sides(tuple(n.party for n in actors), tuple(n.party for n in recipients), sureness)
