"""A small article and the deeds in it, for tests of what is made of answers."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

from communique.coders.working import sentences
from communique.records import Article, Interval, Sentence

THANKS = "On Tuesday Peru thanked Ecuador for its field hospital."
PROMISE = "Chile promised Peru four patrol boats."
LAST = "Its president, Ana Solari, will visit Quito in June."
TEXT = f"{THANKS} {PROMISE}\n{LAST}"
DAY = date(2031, 3, 6)


def article(text: str = TEXT, title: str | None = "A hospital in the hills", id: str = "a-1") -> Article:
    """An article of 6 March 2031, a Thursday."""
    return Article(
        id=id,
        page=f"p-{id}",
        uri=f"{id}.txt",
        sha256=f"sha-{id}",
        title=title,
        text=text,
        language="en",
        published=Interval(start=DAY, end=DAY, basis="metadata"),
    )


@cache
def marked(text: str = TEXT, title: str | None = "A hospital in the hills") -> tuple[Sentence, ...]:
    """Its sentences, parsed and marked once for all tests."""
    return sentences(article(text, title))


def deed(quote: str = THANKS, trigger: str = "thanked", **other: Any) -> dict[str, Any]:
    """A deed as a model tells it: Peru thanks Ecuador, unless told otherwise."""
    told: dict[str, Any] = {
        "quote": quote,
        "trigger": trigger,
        "type": "SUPPORT",
        "status": "occurred",
        "actors": [{"words": "Peru", "means": []}],
        "recipients": [{"words": "Ecuador", "means": []}],
        "when": "On Tuesday",
        "where": None,
        "said_by": None,
    }
    return told | other


def promise(**other: Any) -> dict[str, Any]:
    """Chile promises Peru boats."""
    told = {
        "type": "AGREE",
        "status": "promised",
        "actors": [{"words": "Chile", "means": []}],
        "recipients": [{"words": "Peru", "means": []}],
        "when": None,
    }
    return deed(PROMISE, "promised", **told) | other


def answer(*deeds: dict[str, Any]) -> str:
    """The answer that tells some deeds."""
    return json.dumps({"deeds": list(deeds)})
