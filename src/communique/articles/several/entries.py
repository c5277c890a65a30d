"""The lines of a page in; out, where its entries begin and end, if it holds several pieces of news: those of
a live blog, or of a round-up.

They stay one article: one page, one id, one text in which quotes are found, as whoever reads, cites or
corrects them sees it. Each entry has its own headline and day, so that "yesterday" is the day before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from communique.articles.cues import cues
from communique.articles.dates.stamps import stamps
from communique.articles.several.opening import opening

SENTENCE = re.compile(r"[.!?…:][\"'”’»)\]]*$")
SAID = 40
"""Characters from which a line is said by somebody, whatever sign it ends in."""
FEWEST_WORDS = 5
"""Words of the shortest sentence that is an entry's text."""
HEADLINE = (12, 140)
"""Characters of the shortest and the longest headline of an entry or a teaser."""
HEADLINE_WORDS = (2, 22)


class Entry(NamedTuple):
    """A piece of a page that is news by itself, in numbers of lines. ``headline`` and ``when`` name the lines
    that are its headline and tell its time; ``words`` are those that tell it."""

    start: int
    end: int
    """One past its last line."""
    headline: int | None = None
    when: int | None = None
    words: str = ""


def is_said(text: str) -> bool:
    """Whether a line is prose: a sentence, or long enough to be one."""
    return (
        len(text) >= SAID
        and len(text.split()) >= FEWEST_WORDS
        and bool(SENTENCE.search(text) or len(text) > HEADLINE[1])
    )


def is_headline(text: str) -> bool:
    """Whether a line looks like a headline: a few words that are no sentence and no furniture."""
    low, high = HEADLINE
    fewest, most = HEADLINE_WORDS
    return (
        low <= len(text) <= high
        and fewest <= len(text.split()) <= most
        and (text[0].isalnum() or text[0] in "\"“‘'«¿¡")
        and not text[0].islower()
        and not (SENTENCE.search(text) and not text.endswith("?"))
        and not any(cue.label != "caption" for cue in cues(text))
        and not stamps(text)
        and opening(text) is None
    )


def first_headline(lines: Sequence[str], start: int, end: int) -> int | None:
    """The first line that looks like a headline before the first that is prose."""
    for i in range(start, end):
        if is_said(lines[i]):
            return None
        if is_headline(lines[i]):
            return i
    return None
