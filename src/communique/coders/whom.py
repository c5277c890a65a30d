"""Words of a page and the marked sentences they stand in, in; out, who they name by our own tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from communique import actors
from communique.actors.knowledge import known as is_known
from communique.actors.officials import called
from communique.coders.deed import Who
from communique.coders.passage import Passage
from communique.coders.quotes import Span, occurrences
from communique.coding.horizon import party
from communique.coding.tree import Tree
from communique.records import Actor, Article, Field, Mention, Party, Sentence

_MODIFIERS = ("poss", "amod", "compound", "nmod", "nounmod", "det")
_OF = ("of", "from")


_PLAIN = frozenset({"name", "adjective"})
"""Kinds of mentions that say by themselves who is meant, as do officials we know. Of the others ("he", "the
two leaders", a captain nobody has heard of) a careful reader knows better than we do."""


@dataclass(frozen=True)
class Named:
    """Whom some words name; nobody where the tables do not know them."""

    words: str
    parties: tuple[Party, ...]
    meant: str | None = None
    """The words that say who is meant, where the first are no name."""
    plain: bool = False
    """Whether the words name somebody by themselves."""


class Casting:
    """Who is who in a passage of an article."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        fields: Mapping[Field, str],
        passage: Passage,
        trigger: Span,
    ) -> None:
        self._on = article.published.start if article.published else None
        self._sentences = sentences
        self._fields = fields
        self._passage = passage
        self._trigger = trigger

    def of(self, one: Who) -> Named:
        """Whom a side of a deed names. What its own words name counts before what they are said to mean."""
        span = self._passage.span(one.words, self._trigger)
        own = named(one.words, span, self._passage.sentences, self._on) if one.words and span else None
        if own is not None and own.parties and (own.plain or not one.means):
            return own
        meant = [self._elsewhere(words) for words in one.means]
        told = ", ".join(one.means)
        found = parties(meant)
        if not found:
            return own or Named(told or "nobody", ())
        if one.words and span:
            words, (start, end) = one.words, span
            found = tuple(replace(p, text=words, start=start, end=end) for p in found)
        else:
            found = tuple(replace(p, text=None, start=None, end=None) for p in found)
        return Named(one.words or told, found, meant=told)

    def _elsewhere(self, words: str) -> Named:
        """Whom words name that stand somewhere in the page: where they stand last before the quote, or else
        first."""
        spots = [(field, span) for field, text in self._fields.items() for span in occurrences(words, text)]
        here = self._passage.field
        before = [(field, span) for field, span in spots if field == here and span[1] <= self._passage.end]
        field, span = (before[-1:] or spots[:1])[0]
        near = [s for s in self._sentences if s.field == field]
        return named(words, span, near, self._on)


def parties(some: Iterable[Named]) -> tuple[Party, ...]:
    """All parties named, each once, in order."""
    found: dict[str, Party] = {}
    for one in some:
        for each in one.parties:
            known = found.setdefault(each.id, each)
            people = tuple(dict.fromkeys((*known.people, *each.people)))
            found[each.id] = replace(known, people=people)
    return tuple(found.values())


def named(words: str, span: Span, sentences: Sequence[Sentence], on: date | None) -> Named:
    """Whom the words at ``span`` name: the mentions that carry them, or else what the words mean by
    themselves on a day."""
    sentence = next((s for s in sentences if s.start < span[1] and span[0] < s.end), None)
    inside = _inside(sentence, span) if sentence else []
    known = [m for m in inside if m.actors]
    if sentence is not None and known:
        carrying = _carrying(sentence, span, known)
        found: dict[str, tuple[Actor, list[Mention]]] = {}
        for mention in carrying:
            for actor in mention.actors:
                found.setdefault(actor.id, (actor, []))[1].append(mention)
        told = tuple(_spanned(party(a, ms), words, span) for a, ms in found.values())
        return Named(words, told, plain=all(map(_is_plain, carrying)))
    if any(m.kind == "pronoun" for m in inside):
        return Named(words, ())
    meant = actors.resolve(words, on, None)
    if meant is None or not is_known(meant.id):
        return Named(words, ())
    return Named(words, (_spanned(party(meant, ()), words, span),), plain=True)


def _is_plain(m: Mention) -> bool:
    by_name = m.kind in _PLAIN and any(character.isupper() for character in m.text)
    return by_name or any(called(person.name, None) for person in m.people)


def _inside(sentence: Sentence, span: Span) -> list[Mention]:
    return [m for m in sentence.mentions if m.start < span[1] and span[0] < m.end]


def _spanned(one: Party, words: str, span: Span) -> Party:
    return replace(one, text=words, start=span[0], end=span[1])


def _carrying(sentence: Sentence, span: Span, known: list[Mention]) -> list[Mention]:
    """The mentions that say who is meant: those at the head of the words or joined to it ("Japan and India"),
    else those that modify it ("Japanese warships", "warships of Japan"), else the first."""
    tree = Tree(sentence)
    inside = [i for i, t in enumerate(tree.tokens) if t.start < span[1] and span[0] < t.end]
    if not inside:
        return known
    heads = [i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
    joined = [c for h in heads[:1] for c in tree.conjuncts(h) if c in inside]
    found = [m for m in known if any(_covers(tree, m, i) for i in joined)]
    for head in joined:
        if not any(_covers(tree, m, head) for m in found):
            below = tree.children(head, *_MODIFIERS, "appos")
            for preposition in tree.children(head, "prep"):
                if tree.lemmas[preposition] in _OF:
                    below += [c for o in tree.children(preposition, "pobj") for c in tree.conjuncts(o)]
            found += [m for m in known if m not in found and any(_covers(tree, m, i) for i in below)]
    return found or known[:1]


def _covers(tree: Tree, m: Mention, i: int) -> bool:
    token = tree.tokens[i]
    return i == m.head or (token.start < m.end and m.start < token.end)
