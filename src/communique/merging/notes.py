"""Article in, whether a note on it says that it puts right what it said before out."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import tomli

from communique.records import Article

HEAD, FOOT = 400, 600
"""Characters at either end of an article in which a note stands."""


@cache
def _notes() -> re.Pattern[str]:
    text = (files("communique.merging") / "data" / "corrections.toml").read_text(encoding="utf-8")
    return re.compile("|".join(re.escape(note) for note in tomli.loads(text)["notes"]))


def corrects(article: Article) -> bool:
    """Whether a note over or under the article, or in what was left out of it, says that it was put right."""
    places = [article.title or "", article.text[:HEAD], article.text[-FOOT:]]
    places += [each.text for each in article.left_out if len(each.text) <= FOOT]
    return any(_notes().search(place.casefold()) for place in places)


def is_note(sentence: str) -> bool:
    """Whether a sentence is such a note: what it tells is what was wrong, or what stands in the text."""
    return _notes().match(sentence.casefold().lstrip("([* ")) is not None
