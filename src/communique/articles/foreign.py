"""The sorted lines of a page of plain text in; out, the same where its language is not English, with what is
prose by its shape alone.

The weights that sort lines were learnt from English pages: their words say nothing of another language, and
their lengths nothing of a script that sets a word in one sign. What such a page reports is not coded, but it
is to be read, dated and found again; so every sentence of some length is its text, unless a word of
furniture, in any language that we know some of, or its place among the comments says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.articles.cues import cues, signposts
from communique.articles.dates.stamps import stamps
from communique.articles.region import Judged
from communique.articles.sifting import is_english

DENSE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Signs of Chinese, Japanese and Korean, each worth about two and a half letters."""
WORTH = 1.5
UNENDED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer, whose sentences end in no sign or in one of their own."""
ENDS = re.compile(r"[.!?…。！？؟।۔።][\"'”’»)\]」』]*$")
SENTENCE = 60
"""Letters of the shortest line that is prose by its shape."""
HEADLINE = (12, 180)
"""Letters of the shortest and the longest headline."""
ABOVE = 4
"""Lines above the text in which its headline stands."""
BY_SHAPE = "a sentence, in another language than English"
DATED = re.compile(r"\d\s?[年월月년]|\d{1,2}[:：]\d\d")
"""Dates and times as East Asia prints them, which are no headlines."""
MENU = re.compile(r"[|•·›»>]|\s{2,}")


def reread(lines: Sequence[Judged]) -> list[Judged]:
    """The lines, with what is prose by its shape where the page is not in English."""
    if is_english([line.text for line in lines if len(line.text) >= SENTENCE]):
        return list(lines)
    found = [_reread(line) for line in lines]
    first = next((i for i, line in enumerate(found) if line.kind == "body"), 0)
    if not any(line.kind == "title" for line in found):
        for i in range(first - 1, max(-1, first - 1 - ABOVE), -1):
            if _is_headline(found[i].text):
                found[i] = Judged(found[i].text, "title", "the line above the text")
                break
    return found


def _reread(line: Judged) -> Judged:
    told = bool(cues(line.text) or signposts(line.text))
    if line.kind == "furniture" and not told and _is_sentence(line.text):
        return Judged(line.text, "body", BY_SHAPE)
    if line.kind == "title" and _is_sentence(line.text):
        return Judged(line.text, "body", BY_SHAPE)
    return line


def extent(text: str) -> float:
    """The length of a text in letters of an alphabet."""
    return len(text) + WORTH * len(DENSE.findall(text))


def _is_sentence(text: str) -> bool:
    ended = ENDS.search(text) is not None or len(UNENDED.findall(text)) > len(text) / 2
    return ended and extent(text) >= SENTENCE


def _is_headline(text: str) -> bool:
    low, high = HEADLINE
    plain = not (stamps(text) or cues(text) or signposts(text) or MENU.search(text) or DATED.search(text))
    return plain and low <= extent(text) <= high
