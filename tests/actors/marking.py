"""Short articles, marked; what their words stand for."""

from __future__ import annotations

from datetime import date

from communique import language
from communique.actors import mark
from communique.records import Article, Interval, Mention, Sentence


def article(text: str, title: str | None = None, day: date = date(2024, 10, 17)) -> Article:
    published = Interval(start=day, end=day)
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


def marked(text: str, title: str | None = None, day: date = date(2024, 10, 17)) -> tuple[Sentence, ...]:
    """The marked sentences of an article."""
    one = article(text, title, day)
    return tuple(mark(one, language.parsed(language.split(one), worth=lambda _: True)))


def mentions(text: str, title: str | None = None, day: date = date(2024, 10, 17)) -> list[Mention]:
    return [mention for sentence in marked(text, title, day) for mention in sentence.mentions]


def find(text: str, words: str, day: date = date(2024, 10, 17), title: str | None = None) -> Mention:
    """The last mention of exactly these words."""
    found = mentions(text, title, day)
    return next(one for one in reversed(found) if one.text == words)


def who(text: str, words: str, day: date = date(2024, 10, 17), title: str | None = None) -> set[str]:
    """The ids of whom the last mention of exactly these words stands for; nobody where there is none."""
    found = [one for one in mentions(text, title, day) if one.text == words]
    return {actor.id for actor in found[-1].actors} if found else set()
