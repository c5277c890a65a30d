"""Pages of gold in; out, examples for the three readers: which deed a predicate tells, who its parties are,
what its status is.

A gold trigger makes the highest predicate among its words an example of each type the gold allows. Predicates
of optional events, and those that repeat a deed on another of its lines, teach neither way.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from communique.actors import mark
from communique.coding.features import features
from communique.coding.gist import gist
from communique.coding.horizon import Horizon
from communique.coding.likely import NONE
from communique.coding.party_features import party_features
from communique.coding.passages import Place, place
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.second_sides import SIDES
from communique.coding.status_features import status_features
from communique.coding.tree import Tree
from communique.language import parsed, split
from communique.records import EventType, Sentence
from training.corpus import GoldEvent, GoldPage, Span

HALF = 0.5
"""The weight of a predicate with its page and of the same as if its sentence stood alone: the reader is to
know both."""
PARTY_LABELS = SIDES
_COMPLETES = frozenset({"xcomp", "pcomp", "prep"})
"""What ties a verb to the one that it completes."""


@dataclass(frozen=True)
class Example:
    """What a reader sees, and the labels that are right for it, each with its share."""

    story: str
    features: frozenset[str]
    labels: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True)
class Told:
    """A deed that a page tells, as the neural reader learns its sides."""

    sentence: int
    predicate: int
    """Which of the predicates of its sentence."""
    type: EventType
    near: tuple[str, ...]
    """The ids of the actors that are near."""
    first: int
    """The first of these among the examples of parties; the others follow."""


@dataclass(frozen=True)
class ReadPage:
    """A page as the neural reader learns from it."""

    story: str
    title: str | None
    sentences: tuple[Sentence, ...]
    predicates: tuple[tuple[Place, ...], ...]
    """Of each sentence."""
    teaches: tuple[tuple[int | None, ...], ...]
    """Which of the examples of deeds each predicate is, if it teaches."""
    told: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Examples:
    """The examples of all three readers."""

    deeds: list[Example]
    """With what is known of their page."""
    alone: list[Example]
    """The same as if their sentence stood alone."""
    parties: list[Example]
    statuses: list[Example]
    reached: int
    """Required gold events whose trigger holds a predicate."""
    wanted: int
    pages: tuple[ReadPage, ...] = ()


def marked(page: GoldPage) -> tuple[Sentence, ...]:
    """The sentences of a gold page with grammar and mentions."""
    return tuple(mark(page.article, parsed(split(page.article), lambda _: True)))


def examples(pages: Iterable[tuple[GoldPage, tuple[Sentence, ...]]]) -> Examples:
    """The examples of pages whose sentences are marked."""
    found = Examples([], [], [], [], 0, 0)
    reached = wanted = 0
    read: list[ReadPage] = []
    for page, sentences in pages:
        matched: set[str] = set()
        kind = gist(sentences)
        horizon = Horizon()
        places: list[tuple[Place, ...]] = []
        teaches: list[tuple[int | None, ...]] = []
        deeds: list[Told] = []
        for number, sentence in enumerate(sentences):
            near, here = horizon.step(sentence)
            if not sentence.tokens:
                places.append(())
                teaches.append(())
                continue
            tree = Tree(sentence)
            marks = Marks(tree)
            ps = tuple(predicates(tree, marks))
            told = list(_told(page.events, sentence, tree, ps))
            matched |= {e.id for e, p in told if p is not None}
            positive = {
                p.head: e for e, p in sorted(told, key=lambda t: t[0].optional, reverse=True) if p is not None
            }
            silent = {
                p.head for p in ps if p.head not in positive and _ambiguous(page.events, sentence, tree, p)
            }
            places.append(tuple(place(tree, p) for p in ps))
            which: list[int | None] = []
            for nth, p in enumerate(ps):
                event = positive.get(p.head)
                which.append(None if p.head in silent or (event and event.optional) else len(found.deeds))
                if p.head in silent:
                    continue
                if event is None or not event.optional:
                    labels = event.types if event else (NONE,)
                    for known, into in ((kind, found.deeds), (gist((sentence,)), found.alone)):
                        into.append(Example(page.story, features(tree, marks, p, ps, known), labels, HALF))
                if event is None:
                    continue
                weight = 0.5 if event.optional else 1.0
                found.statuses.append(
                    Example(page.story, status_features(tree, p, event.types[0]), event.statuses, weight)
                )
                ids = tuple(n.actor.id for n in near)
                deeds.append(Told(number, nth, event.types[0], ids, len(found.parties)))
                for n, side in zip(near, party_features(tree, p, event.types[0], near, here), strict=True):
                    found.parties.append(Example(page.story, side, (_side(n.actor.id, event),), weight))
            teaches.append(tuple(which))
        taught = (tuple(places), tuple(teaches), tuple(deeds))
        read.append(ReadPage(page.story, page.article.title, sentences, *taught))
        required = [e for e in page.events if not e.optional]
        wanted += len(required)
        reached += sum(e.id in matched for e in required)
    return Examples(found.deeds, found.alone, found.parties, found.statuses, reached, wanted, tuple(read))


def _told(
    events: Iterable[GoldEvent], sentence: Sentence, tree: Tree, ps: tuple[Predicate, ...]
) -> Iterator[tuple[GoldEvent, Predicate | None]]:
    for event in events:
        if event.trigger is not None and _within(event.trigger, sentence):
            inside = [p for p in ps if _overlaps(event.trigger, sentence, tree, p.head)]
            yield event, min(inside, key=lambda p: rank(tree, p, event.types), default=None)


def rank(tree: Tree, p: Predicate, types: Container[str]) -> tuple[bool, int, bool, int]:
    """Of the predicates in a trigger the one that tells the deed has the least: one with a frame of its types
    ("set to *leave*"), the highest of those ("*agreed* to send")."""
    fitting = any(m.frame.type in types for m in p.matches[:2])
    return not fitting, _depth(tree, p.head), not p.matches, p.head


def _ambiguous(events: Iterable[GoldEvent], sentence: Sentence, tree: Tree, p: Predicate) -> bool:
    """Whether a predicate may tell a gold deed although it is not its trigger."""
    for event in events:
        if event.trigger is not None and _overlaps(event.trigger, sentence, tree, p.head):
            return True
        on_line = any(
            line.field == sentence.field and line.start <= sentence.start < line.end for line in event.lines
        )
        told = event.trigger is not None and _within(event.trigger, sentence)
        elsewhere = told and not _completes(tree, p.head, event.trigger, sentence)
        if on_line and not elsewhere and any(m.frame.type in event.types for m in p.matches[:2]):
            return True
    return False


def _completes(tree: Tree, i: int, trigger: Span | None, sentence: Sentence) -> bool:
    """Whether a word completes one of a trigger: of "*joined* them in *imposing* sanctions" either may be
    taken for the word that tells it."""
    above = i
    while tree.tokens[above].dep in _COMPLETES and (up := tree.parent(above)) is not None:
        above = up
        if trigger is not None and _overlaps(trigger, sentence, tree, above):
            return True
    return False


def _side(actor: str, event: GoldEvent) -> str:
    return "actor" if actor in event.actors else "recipient" if actor in event.recipients else "none"


def _within(span: Span, sentence: Sentence) -> bool:
    return span.field == sentence.field and sentence.start <= span.start < sentence.end


def _overlaps(span: Span, sentence: Sentence, tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    return span.field == sentence.field and token.start < span.end and span.start < token.end


def _depth(tree: Tree, i: int) -> int:
    return sum(1 for _ in tree.ancestors(i))
