"""Short articles and sentences for the tests: parsed, marked, as trees; and what their words stand for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from communique import actors, language
from communique.coding.predicates import Marks, Predicate, predicates
from communique.coding.tree import Tree
from communique.records import Article, Interval, Mention, Report, Sentence


def on(year: int, month: int, day: int) -> Interval:
    """A single day, as the metadata of a page give it."""
    return Interval(start=date(year, month, day), end=date(year, month, day), basis="metadata")


DAY = on(2024, 10, 17)
"""A Thursday: when the test sentences were written, unless said otherwise."""


def article(
    text: str, published: Interval | None = DAY, title: str | None = None, captions: Sequence[str] = ()
) -> Article:
    return Article(
        id="a-test",
        page="p-test",
        uri="test",
        sha256="",
        text=text,
        language="en",
        title=title,
        captions=tuple(captions),
        published=published,
    )


def parsed(one: Article) -> tuple[Sentence, ...]:
    """All sentences of an article with their grammar and mentions."""
    return tuple(actors.mark(one, language.parsed(language.split(one), worth=lambda _: True)))


def marked(text: str, published: Interval | None = DAY, title: str | None = None) -> tuple[Sentence, ...]:
    return parsed(article(text, published, title))


def tree(text: str) -> Tree:
    (sentence,) = marked(text)
    return Tree(sentence)


def tree_and_marks(text: str) -> tuple[Tree, Marks]:
    grown = tree(text)
    return grown, Marks(grown)


def at(grown: Tree, word: str) -> int:
    """The index of the first token with that text."""
    return next(i for i, token in enumerate(grown.tokens) if token.text == word)


def words(grown: Tree, indices: Sequence[int]) -> list[str]:
    return [grown.tokens[i].text for i in indices]


def deed(text: str, word: str) -> tuple[Tree, Marks, Predicate]:
    """A sentence and its predicate that is told by that word."""
    grown, marks = tree_and_marks(text)
    return grown, marks, next(p for p in predicates(grown, marks) if p.head == at(grown, word))


def ids(report: Report) -> tuple[list[str], list[str]]:
    return sorted(p.id for p in report.actors), sorted(p.id for p in report.recipients)


def mentions(text: str, published: Interval | None = DAY, title: str | None = None) -> list[Mention]:
    return [mention for sentence in marked(text, published, title) for mention in sentence.mentions]


def find(text: str, words: str, published: Interval | None = DAY, title: str | None = None) -> Mention:
    """The last mention of exactly these words."""
    found = mentions(text, published, title)
    return next(one for one in reversed(found) if one.text == words)


def who(text: str, words: str, published: Interval | None = DAY, title: str | None = None) -> set[str]:
    """The ids of whom the last mention of exactly these words stands for; nobody where there is none."""
    found = [one for one in mentions(text, published, title) if one.text == words]
    return {actor.id for actor in found[-1].actors} if found else set()
