"""Marked sentences and two spans of their text in; out, the deed that the first does to the second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from msgspec.structs import replace

from communique.coding.features import features
from communique.coding.horizon import Horizon
from communique.coding.party_features import Near, party_features
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.readers import of_pages
from communique.coding.status import status_of
from communique.coding.tree import Tree
from communique.records import Actor, EventType, Mention, Record, Sentence, Status

SOURCE, TARGET = "source", "target"
_FRIENDLY: frozenset[EventType] = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
)
_AHEAD: frozenset[Status] = frozenset({"planned", "promised", "possible"})


class Between(Record, frozen=True):
    """The best PLOVER type for what one span does to another, its status, and how sure that is (0 to 1)."""

    type: EventType
    status: Status
    score: float


def between(sentences: Sequence[Sentence], text: str, source: str, target: str) -> Between:
    """The deed between two spans; never empty. A span that stands nowhere in the text is implied."""
    named = {SOURCE: _span(text, source), TARGET: _span(text, target)}
    spans = {name: span for name, span in named.items() if span is not None}
    horizon = Horizon()
    best = Between(type="CONSULT", status="occurred", score=0.0)
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
            for type_, score in _scores(tree, marks, p, found, two, here):
                if score > best.score:
                    status = status_of(tree, p, type_, of_pages().statuses)[0]
                    best = Between(type=plover(type_, status), status=status, score=round(score, 6))
    return best


def plover(type_: EventType, status: Status) -> EventType:
    """PLOVER's own code of a deed: to cooperate or to yield is to AGREE while it lies ahead, and not to do so
    is to REJECT (codebook of the Open Event Data Alliance, 2022, and CAMEO roots 03 and 12)."""
    if type_ not in _FRIENDLY:
        return type_
    return "REJECT" if status == "negated" else "AGREE" if status in _AHEAD else type_


def _scores(
    tree: Tree,
    marks: Marks,
    p: Predicate,
    found: tuple[Predicate, ...],
    two: list[Near],
    here: dict[str, tuple[Mention, ...]],
) -> Iterator[tuple[EventType, float]]:
    odds = of_pages().deeds.probabilities(features(tree, marks, p, found, frozenset()))
    for label in [name for name in odds if name != "none"]:
        type_ = cast("EventType", label)
        fit = 1.0
        for n, seen in zip(two, party_features(tree, p, type_, two, here), strict=True):
            side = of_pages().parties.probabilities(seen)
            fit *= max(side["actor" if n.actor.id == SOURCE else "recipient"], 0.02)
        yield type_, odds[label] * fit


def _span(text: str, words: str) -> tuple[int, int] | None:
    at = text.find(words)
    return (at, at + len(words)) if words and at >= 0 else None


def _with_spans(sentence: Sentence, spans: dict[str, tuple[int, int]]) -> Sentence:
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
