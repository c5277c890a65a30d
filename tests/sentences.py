"""Short sentences for the tests: parsed, marked, as trees."""

from __future__ import annotations

from datetime import date

from communique import actors, language
from communique.coding.predicates import Marks
from communique.coding.tree import Tree
from communique.records import Article, Interval, Report, Sentence

DAY = Interval(start=date(2024, 10, 17), end=date(2024, 10, 17), basis="metadata")
"""A Thursday: when the test sentences were written, unless said otherwise."""


def article(text: str, published: Interval | None = DAY, title: str | None = None) -> Article:
    return Article(
        id="a-test",
        page="p-test",
        uri="test",
        sha256="",
        text=text,
        language="en",
        title=title,
        published=published,
    )


def marked(text: str, published: Interval | None = DAY) -> tuple[Sentence, ...]:
    one = article(text, published)
    return tuple(actors.mark(one, language.parsed(language.split(one), worth=lambda _: True)))


def tree(text: str) -> Tree:
    (sentence,) = marked(text)
    return Tree(sentence)


def tree_and_marks(text: str) -> tuple[Tree, Marks]:
    grown = tree(text)
    return grown, Marks(grown)


def at(grown: Tree, word: str) -> int:
    """The index of the first token with that text."""
    return next(i for i, token in enumerate(grown.tokens) if token.text == word)


def words(grown: Tree, indices: tuple[int, ...]) -> list[str]:
    return [grown.tokens[i].text for i in indices]


def ids(report: Report) -> tuple[list[str], list[str]]:
    return sorted(p.id for p in report.actors), sorted(p.id for p in report.recipients)
