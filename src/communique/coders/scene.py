"""The sentences of an article in; out, at each of them, what our grammar knows of a deed told there: its
tree, its predicate, and the time that a reader has in mind."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

from communique.coders.quotes import Span, occurrences
from communique.coding.attribution import attributed_to
from communique.coding.clock import NEAR, Clock
from communique.coding.contexts import contexts_of
from communique.coding.dating import LONGEST, by_tense
from communique.coding.modes import mode_of
from communique.coding.places import place_of
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.quantities import quantities_of
from communique.coding.roles import roles
from communique.coding.tense import Tense, Time, time_of
from communique.coding.tree import Tree
from communique.language import times
from communique.records import (
    Article,
    EventType,
    Interval,
    Place,
    Quantity,
    Sentence,
    Status,
    TimeExpression,
)

_TENSES: dict[Status, Tense] = {
    "occurred": "past",
    "ongoing": "past",
    "promised": "past",
    "planned": "future",
}
"""Whether the words that date a deed look back or ahead; a promise is dated by the day it was made on. Of
what is possible or negated, its verb tells."""


@dataclass(frozen=True)
class Grammar:
    """What our grammar reads beside a deed that somebody else has found."""

    mode: str | None = None
    contexts: tuple[str, ...] = ()
    place: Place | None = None
    quantities: tuple[Quantity, ...] = ()
    attributed_to: str | None = None
    background: bool = False


@dataclass(frozen=True)
class Setting:
    """A deed's sentence, with what stands around its trigger; no predicate where there is no parse."""

    sentence: Sentence
    tree: Tree
    marks: Marks
    found: tuple[Predicate, ...]
    predicate: Predicate | None

    def grammar(self, type_: EventType) -> Grammar:
        """What stands around the deed; nothing where there is no parse."""
        p = self.predicate
        if p is None:
            return Grammar()
        return Grammar(
            mode=mode_of(self.tree, p, type_),
            contexts=contexts_of(self.tree, p, type_),
            place=place_of(self.tree, self.marks, p),
            quantities=quantities_of(self.tree, p),
            attributed_to=attributed_to(self.tree, self.marks, p.head),
            background=time_of(self.tree, p.head).pluperfect,
        )


class Scene:
    """All sentences of an article, and what time is spoken of at each."""

    def __init__(self, article: Article, sentences: tuple[Sentence, ...]) -> None:
        self._sentences = sentences
        self._clocks: dict[int, Clock] = {}
        clock = Clock(article.published)
        for sentence in sentences:
            clock.enter(sentence)
            self._clocks[sentence.index] = copy(clock)
            clock.leave(sentence)

    def at(self, sentence: Sentence, trigger: Span) -> Setting:
        """The setting of a deed whose words stand at ``trigger`` in the sentence."""
        tree = Tree(sentence)
        marks = Marks(tree)
        found = tuple(predicates(tree, marks)) if sentence.tokens else ()
        return Setting(sentence, tree, marks, found, _predicate(tree, found, trigger))

    def date(self, setting: Setting, status: Status, when: str | None, quote: Span) -> Interval | None:
        """The days that the words ``when`` tell, in the quote or before it; without words, or where they tell
        no days, what tense allows."""
        clock = self._clocks[setting.sentence.index]
        if when is not None:
            told = self._told(setting, status, when, quote)
            if told is not None:
                return told
        if setting.predicate is None:
            return by_tense(Time("past"), status, clock.published)
        if clock.heading is not None and status != "planned":
            return clock.heading
        return by_tense(time_of(setting.tree, setting.predicate.head), status, clock.published)

    def _told(self, setting: Setting, status: Status, when: str, quote: Span) -> Interval | None:
        """The days that words tell: those in the quote, else the last before it, else the first at all."""
        sentence, tense = setting.sentence, _TENSES.get(status)
        if tense is None:
            p = setting.predicate
            tense = "future" if p and time_of(setting.tree, p.head).tense == "future" else "past"
        spots = [
            (s, expression)
            for s in self._sentences
            for start, end in occurrences(when, s.text)
            for expression in s.times
            if expression.start < s.start + end and s.start + start < expression.end
        ]
        same = [(s, e) for s, e in spots if s.field == sentence.field]
        inside = [(s, e) for s, e in same if quote[0] <= e.start and e.end <= quote[1]]
        before = [(s, e) for s, e in same if e.end <= quote[0]]
        for where, expression in inside[:1] or before[-1:] or spots[:1]:
            clock = self._clocks[where.index]
            previous = _named_before(where, expression, clock)
            found = times.resolve(expression, clock.published, tense, previous)
            if found is not None and found.days <= LONGEST:
                return found
        return None


def _named_before(sentence: Sentence, expression: TimeExpression, clock: Clock) -> Interval | None:
    """The time named last before an expression, from which "a year earlier" counts."""
    previous = clock.previous or clock.heading
    for other in sentence.times:
        if other.end <= expression.start:
            found = times.resolve(other, clock.published, "past", previous)
            previous = found if found is not None and found.days <= NEAR else previous
    return previous


def _predicate(tree: Tree, found: tuple[Predicate, ...], trigger: Span) -> Predicate | None:
    """The predicate that the trigger's words are: the highest of them that grammar knows as one."""
    inside = [i for i, t in enumerate(tree.tokens) if t.start < trigger[1] and trigger[0] < t.end]
    if not inside:
        return None

    def depth(i: int) -> int:
        return sum(1 for _ in tree.ancestors(i))

    known = [p for p in found if p.head in inside]
    if known:
        return min(known, key=lambda p: (not p.matches, depth(p.head), p.head))
    head = min(inside, key=lambda i: (depth(i), i))
    pos = "verb" if tree.is_verb(head) else "noun" if tree.is_noun(head) else "adj"
    return Predicate(head, pos, tree.lemmas[head], roles(tree, head), ())  # type: ignore[arg-type]
