"""Marked sentences and two spans of their text in; out, the deed that the first does to the second.

Two readers are asked and their likelihoods multiplied: the grammar with its linear readers, which looks for a
predicate that joins the two, and the neural reader of pairs, which looks at the text with both marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from communique.coding.alone import pairs
from communique.coding.alone.economic import as_plover
from communique.coding.alone.yielding import YIELD, kind_of
from communique.coding.features import features
from communique.coding.gist import gist
from communique.coding.horizon import Horizon
from communique.coding.party_features import Near, party_features
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.readers import of_anyone
from communique.coding.status import status_of
from communique.coding.tree import Tree
from communique.records import AHEAD, EVENT_TYPES, Actor, EventType, Mention, Record, Sentence, Status

SOURCE, TARGET = "source", "target"
FRIENDLY: frozenset[EventType] = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
)
_LEAST_FIT = 0.02
"""How far a span that the reader of parties has on no side, or on the other, can speak against a deed."""
_LEAST = 1e-4
"""Under it likelihoods are alike: neither reader can rule a type out by itself."""


class Between(Record, frozen=True):
    """The best PLOVER type for what one span does to another, its status, and how sure that is (0 to 1)."""

    type: EventType
    status: Status
    score: float


class _Reading(NamedTuple):
    """A type that a predicate may tell, as PLOVER has it, and how likely."""

    type: EventType
    status: Status
    score: float
    predicate: Predicate


def between(sentences: Sequence[Sentence], text: str, source: str, target: str) -> Between:
    """The deed between two spans; never empty. A span that stands nowhere in the text is implied."""
    spans = {name: _span(text, words) for name, words in ((SOURCE, source), (TARGET, target))}
    if not any(sentence.tokens for sentence in sentences):
        return Between(type="CONSULT", status="occurred", score=0.0)
    best: dict[EventType, _Reading] = {}
    for reading in _by_grammar(sentences, {name: span for name, span in spans.items() if span is not None}):
        if reading.type not in best or reading.score > best[reading.type].score:
            best[reading.type] = reading
    odds = pairs.load().odds(pairs.pair(text, spans[SOURCE], spans[TARGET]))
    likely = {
        type_: max(odds[type_], _LEAST) ** pairs.TRUST * (best[type_].score if type_ in best else _LEAST)
        for type_ in EVENT_TYPES
    }
    type_ = _likeliest(likely)
    if type_ not in best:
        return Between(type=type_, status="occurred", score=round(likely[type_], 6))
    own = kind_of(type_, best[type_].predicate)
    return Between(type=own, status=best[type_].status, score=round(likely[type_], 6))


def _likeliest(likely: Mapping[EventType, float]) -> EventType:
    """The likeliest type, both kinds of yielding, one deed in PLOVER's first codebook, weighed as one."""
    best = max(EVENT_TYPES, key=lambda one: likely[one])
    yields = max(YIELD, key=lambda one: likely[one])
    return yields if sum(likely[one] for one in YIELD) > likely[best] else best


def plover(type_: EventType, status: Status) -> EventType:
    """PLOVER's own code of a deed: to cooperate or to yield is to AGREE while it lies ahead, and not to do so
    is to REJECT (codebook of the Open Event Data Alliance, 2022, and CAMEO roots 03 and 12)."""
    if type_ not in FRIENDLY:
        return type_
    return "REJECT" if status == "negated" else "AGREE" if status in AHEAD else type_


def _by_grammar(sentences: Sequence[Sentence], spans: Mapping[str, tuple[int, int]]) -> Iterator[_Reading]:
    """What each predicate may tell of the two, by the linear readers."""
    horizon = Horizon()
    for sentence in sentences:
        marked = _with_spans(sentence, spans)
        near, here = horizon.step(marked)
        if not marked.tokens:
            continue
        two = [n for n in near if n.actor.id in spans]
        tree = Tree(marked)
        marks = Marks(tree)
        found = tuple(predicates(tree, marks))
        for p in found:
            yield from _readings(tree, marks, p, found, two, here)


def _readings(
    tree: Tree,
    marks: Marks,
    p: Predicate,
    found: tuple[Predicate, ...],
    two: list[Near],
    here: dict[str, tuple[Mention, ...]],
) -> Iterator[_Reading]:
    readers = of_anyone()
    odds = as_plover(readers.deeds.probabilities(features(tree, marks, p, found, gist((tree.sentence,)))))
    for type_ in EVENT_TYPES:
        if odds[type_] < _LEAST:
            continue
        fit = 1.0
        for n, seen in zip(two, party_features(tree, p, type_, two, here), strict=True):
            side = readers.parties.probabilities(seen)
            fit *= max(side["actor" if n.actor.id == SOURCE else "recipient"], _LEAST_FIT)
        status = status_of(tree, p, type_, readers.statuses)[0]
        yield _Reading(plover(type_, status), status, max(odds[type_] * fit, _LEAST), p)


def _span(text: str, words: str) -> tuple[int, int] | None:
    at = text.find(words)
    return (at, at + len(words)) if words and at >= 0 else None


def _with_spans(sentence: Sentence, spans: Mapping[str, tuple[int, int]]) -> Sentence:
    """The sentence with the two spans as its mentions, in place of what they overlap."""
    ours = [
        _mention(sentence, name, *span)
        for name, span in spans.items()
        if span[0] < sentence.end and sentence.start < span[1]
    ]
    kept = [m for m in sentence.mentions if not any(m.start < o.end and o.start < m.end for o in ours)]
    return replace(sentence, mentions=tuple(sorted([*kept, *ours], key=lambda m: (m.start, m.end))))


def _mention(sentence: Sentence, name: str, start: int, end: int) -> Mention:
    inside = [i for i, t in enumerate(sentence.tokens) if start <= t.start < end]
    head = next(
        (i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].head == i), -1
    )
    words = sentence.text[max(0, start - sentence.start) : end - sentence.start]
    actor = Actor(id=name, name=words, kind="other")
    return Mention(start=start, end=end, text=words, head=head, kind="name", actors=(actor,), why="given")
