"""The first reading of a sentence whose mentions are its participants in; out, its bonds: who does what to
whom, each pair by itself.

Two readers are asked of every pair, and their likelihoods multiplied: the grammar, which knows the predicate
that joins them and the sides they have of it, and the neural reader of pairs, which knows the type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.coding.alone import pairs
from communique.coding.alone.between import FRIENDLY, plover
from communique.coding.alone.economic import as_recorded
from communique.coding.alone.yielding import kind_of
from communique.coding.first import FirstReading
from communique.coding.party_features import Near, look_at_parties
from communique.coding.predicates import Predicate
from communique.coding.readers import Readers
from communique.coding.status import status_of
from communique.records import EVENT_TYPES, EventType, Mention, Status

NONE = "none"
LOOKED = 0.05
"""Under this probability that a predicate tells a deed, nobody is looked for who did it."""
JOINED = 0.004
"""Under this probability by grammar that it joins two, the neural reader is not asked of them."""
TRUST = 0.5
"""As ``pairs.TRUST``, which is .35: of the same 313 sentences F1 of pairs with their type is .505 at .5 and
.500 at .35."""
SURE = 0.2
"""The least probability of a bond. Of 313 sentences that neither reader had learnt from, F1 of pairs with
their type hardly moves between .3 and .6 (.499 and .492); of 450 sentences of others' news, where more
is told in passing, F1 is .295, .300 and .305 at .4, .3 and .2."""
_LEAST = 1e-3


class Bond(NamedTuple):
    """What a predicate tells that one participant does to another."""

    predicate: int
    """Its number in the sentence."""
    type: EventType
    source: str
    target: str
    """The ids of the actors of their mentions."""
    score: float


class _Told(NamedTuple):
    """A predicate that may tell a deed: its odds, its status, and the odds of each participant's side."""

    number: int
    odds: Mapping[str, float]
    status: Status
    sides: Mapping[str, Mapping[str, float]]

    def joins(self, source: str, target: str) -> float:
        """How likely it joins two, by grammar, given that it tells a deed."""
        return self.sides[source]["actor"] * self.sides[target]["recipient"]


def bonds(
    first: FirstReading, near: Sequence[Near], here: Mapping[str, tuple[Mention, ...]], readers: Readers
) -> Iterator[Bond]:
    """The bonds of a sentence, by its participants' order."""
    told = list(_told(first, near, here, readers))
    sentence = first.tree.sentence
    for source in sentence.mentions:
        for target in sentence.mentions:
            if source.start < target.end and target.start < source.end:
                continue
            ids = source.actors[0].id, target.actors[0].id
            best = max(told, key=lambda one: (1 - one.odds[NONE]) * one.joins(*ids), default=None)
            if best is None or (1 - best.odds[NONE]) * best.joins(*ids) < JOINED:
                continue
            spans = [(m.start - sentence.start, m.end - sentence.start) for m in (source, target)]
            seen = pairs.load().odds(pairs.pair(sentence.text, *spans))
            likely = _together(best, best.joins(*ids), seen)
            score = 1 - likely[NONE]
            if score >= SURE:
                type_ = max(EVENT_TYPES, key=lambda one: likely[one])
                yield Bond(best.number, _own(type_, best.status, first.predicates[best.number]), *ids, score)


def _own(type_: EventType, status: Status, predicate: Predicate) -> EventType:
    """The type as the record has it: a friendly deed that lies ahead, AGREE to PLOVER, from whose codes the
    readers learnt, is what its frame says that it will be."""
    if type_ != "AGREE":
        return kind_of(type_, predicate)
    return next((m.frame.type for m in predicate.matches if m.frame.type in FRIENDLY), type_)


def _told(
    first: FirstReading, near: Sequence[Near], here: Mapping[str, tuple[Mention, ...]], readers: Readers
) -> Iterator[_Told]:
    for number, (p, read) in enumerate(zip(first.predicates, first.odds, strict=True)):
        odds = as_recorded(read)
        if 1 - odds[NONE] < LOOKED:
            continue
        type_ = max(EVENT_TYPES, key=lambda one: odds[one])
        seen = [readers.parties.rows(one) for one in look_at_parties(first.tree, p, type_, near, here)]
        sides = readers.parties.each(seen)
        status, _ = status_of(first.tree, p, type_, readers.statuses)
        named = {n.actor.id: side for n, side in zip(near, sides, strict=True)}
        yield _Told(number, odds, status, named)


def _together(told: _Told, joins: float, seen: Mapping[str, float]) -> dict[str, float]:
    """How likely each label is by both readers."""
    deed = (1 - told.odds[NONE]) * joins
    likely = {NONE: max(1 - deed, _LEAST) * max(seen[NONE], _LEAST) ** TRUST}
    for type_ in EVENT_TYPES:
        likely[type_] = told.odds[type_] * joins * max(_seen(type_, told.status, seen), _LEAST) ** TRUST
    total = sum(likely.values())
    return {label: value / total for label, value in likely.items()}


def _seen(type_: EventType, status: Status, seen: Mapping[str, float]) -> float:
    """The neural reader's word on a type: it knows PLOVER's own codes, which count economic sanctions as
    coercion."""
    own = seen[plover(type_, status)]
    return max(own, seen["COERCE"]) if type_ == "SANCTION" else own
