"""Deeds and who is near in; out, of each who acts and who is acted on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import prod
from typing import NamedTuple

from communique.coding.agreement import ACTS, RECEIVES, WHOLE, Odds, best
from communique.coding.around import DeedNear
from communique.coding.linear import Linear
from communique.coding.listener import Heard, Listener
from communique.coding.party_features import Near, look_at_parties
from communique.coding.predicates import Predicate
from communique.coding.second_sides import second_sides
from communique.coding.tree import Tree
from communique.records import MUTUAL, EventType, Mention, Party

SOMEBODY = 0.4
"""The least probability that anybody near acts: a deed has somebody who did it. On two folds of held-out
stories event F1 is .592 without it, .593 at .4, .589 at .6 (.580 if every actor has its likeliest side)."""


@dataclass(frozen=True)
class Sides:
    """Who acts, who is acted on, and how likely it is that at least half of them are right."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    sureness: float
    open: bool = False
    """Whether all stand as actors since it is not plain who acts on whom."""


class Asked(NamedTuple):
    """A predicate and the type of its deed, who is near, and the mentions of each actor in the sentence."""

    tree: Tree
    predicate: Predicate
    type: EventType
    near: Sequence[Near]
    here: Mapping[str, tuple[Mention, ...]]
    sentence: int = 0
    number: int = 0
    """Which of the predicates of its sentence."""


def sides(
    tree: Tree,
    p: Predicate,
    type_: EventType,
    near: Sequence[Near],
    here: Mapping[str, tuple[Mention, ...]],
    model: Linear,
) -> Sides:
    """The two sides of a deed, as a reader of parties has them. Nobody stands on both."""
    return each_sides([Asked(tree, p, type_, near, here)], model)[0]


def each_sides(
    asked: Sequence[Asked], model: Linear, heard: Sequence[Heard] = (), listener: Listener | None = None
) -> list[Sides]:
    """Those of several deeds, which are read together; with the word of a neural reader on those in passages
    that it has heard."""
    looks = (look_at_parties(d.tree, d.predicate, d.type, d.near, d.here) for d in asked)
    likely = iter(model.each([model.rows(seen) for look in looks for seen in look]))
    odds: Sequence[Sequence[Mapping[str, float]]] = [list(islice(likely, len(d.near))) for d in asked]
    whole = WHOLE
    if heard and listener is not None:
        near = [DeedNear(d.sentence, d.number, d.type, [n.actor.id for n in d.near]) for d in asked]
        odds = second_sides(near, odds, heard, listener)
        whole = listener.trust.whole
    return [_settled(*both, whole) for both in zip(asked, odds, strict=True)]


def _settled(deed: Asked, likely: Sequence[Mapping[str, float]], whole: float) -> Sides:
    near, done_to = deed.near, _done_to(deed)
    odds = [
        Odds(0.0, one["actor"] + one["recipient"])
        if n.actor.id in done_to
        else Odds(one["actor"], one["recipient"])
        for n, one in zip(near, likely, strict=True)
    ]
    if 1 - prod(1 - one.acts for one in odds) < SOMEBODY:
        return Sides((), (), 0.0)
    reading = best(odds, deed.type, _joined(deed), whole)
    standing = list(zip(near, reading.sides, strict=True))
    return Sides(
        tuple(n.party for n, side in standing if side == ACTS),
        tuple(n.party for n, side in standing if side == RECEIVES),
        reading.sureness,
        reading.open and deed.type not in MUTUAL,
    )


def _joined(deed: Asked) -> Iterator[tuple[int, int]]:
    """The pairs of those near, by their places, whom the sentence joins with "and", commas and the like."""
    chains = []
    for near in deed.near:
        heads = {mention.head for mention in deed.here.get(near.actor.id, ())}
        chains.append((heads, {deed.tree.first_conjunct(head) for head in heads}))
    for (one, (heads, chain)), (other, (others, along)) in combinations(enumerate(chains), 2):
        if chain & along and not heads & others:
            yield one, other


def _done_to(deed: Asked) -> frozenset[str]:
    """Those that cannot act, by their ids, as the deed is done to them: the object of a verb that has a
    subject besides, where by its frame the one acts on the other ("a statement from Oslo praised *Chad*")."""
    p, tree = deed.predicate, deed.tree
    frame = next((m.frame for m in p.matches if m.frame.type == deed.type), None)
    directed = (
        frame is not None and not frame.mutual and frame.recipient[:1] == ("obj",) and "subj" in frame.actor
    )
    if deed.type in MUTUAL or not directed or p.pos != "verb" or "subj" not in p.roles:
        return frozenset()
    does, bears = (
        {i for filler in p.roles.get(role, ()) for i in tree.conjuncts(filler)} for role in ("subj", "obj")
    )
    heads = {actor: {mention.head for mention in some} for actor, some in deed.here.items()}
    return frozenset(actor for actor, own in heads.items() if own & bears and not own & does)
