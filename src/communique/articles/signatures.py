"""The lines of a page in, the stretches that readers signed out: what many write by turns is no article.

Old and small sites print their readers' comments under no heading, or under one that says little. But each
comment is signed, with a name and a place, a name and a time, or a name alone: a signature, what was said, a
signature, what was said. Articles have no such rhythm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.articles.cues import cues
from communique.articles.lines import Line

LEAST = 3
"""So many signatures by turns with what was said make comments where no heading announces them."""

LEAST_BELOW = 2
"""So many do below a heading of comments."""

APART = 12
"""Lines from one signature to the next at most: the longest of 150 comments in paragraphs."""

LONGEST = 80
"""Characters of the longest signature with a time."""

LONGEST_PLACED = 60
"""Characters of the longest with a place."""

SAID = 40
"""Characters from which a line is said by somebody, whatever sign it ends in: body F1 on 413 pages of
labelled lines is .952 with 40 and .949 with 100."""

NAMES = 40
"""Characters of the longest name alone."""

MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
DAY = re.compile(
    rf"\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}\b|\b{MONTHS}\.? \d{{1,2}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? {MONTHS}\b|\b(?:today|yesterday)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b)?", re.IGNORECASE)
STAMP_WORDS = re.compile(
    rf"\b(?:{MONTHS}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|at|on|am|pm|gmt|utc|[ecp]s?t|st|nd|rd|th|t|z)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:\d{1,3}\.\s)?(?:(?:posted\s)?by:?\s)?@?[^\W\d_][\w.'’@-]*(?: [\w.'’@&-]+){0,3}", re.I)
PLACED = re.compile(r"[^\W\d_][\w.'’ -]{0,30}, ?[^\W\d_][\w.'’ ,/-]{1,40}")
ENDS = re.compile(r"[.!?…][\"'”’)]*$")


def signed(lines: Sequence[Line], start: int, *, announced: bool = False) -> int | None:
    """The line at which a stretch begins that readers signed, at or after ``start``; ``announced`` where a
    heading says that comments follow, so that names alone are signatures."""
    found = [i for i in range(start, len(lines)) if _is_signature(lines, i, announced=announced)]
    least = LEAST_BELOW if announced else LEAST
    for run in _turns(lines, found):
        if len(run) >= least and (not announced or run[0] <= start + APART):
            return start if announced else _begin(lines, run)
    return None


def _is_signature(lines: Sequence[Line], i: int, *, announced: bool) -> bool:
    text = lines[i].text
    if len(text) <= LONGEST and CLOCK.search(text) and DAY.search(text):
        rest = STAMP_WORDS.sub("", CLOCK.sub("", DAY.sub("", text)))
        near = [lines[j].text for j in (i - 1, i + 1) if 0 <= j < len(lines)]
        return any(map(str.isalpha, rest)) or any(is_name(each) for each in near)
    if len(text) <= LONGEST_PLACED and PLACED.fullmatch(text.rstrip(", ")) and not ENDS.search(text):
        return True
    return announced and is_name(text)


def is_name(text: str) -> bool:
    shaped = len(text) <= NAMES and NAME.fullmatch(text.strip()) is not None
    return shaped and not (" " in text and text.isupper()) and not cues(text)


def _turns(lines: Sequence[Line], found: Sequence[int]) -> list[list[int]]:
    """The signatures that follow each other with something said between."""
    runs: list[list[int]] = []
    for i in found:
        last = runs[-1][-1] if runs else None
        if (
            last is not None
            and i - last <= APART
            and any(_is_said(lines[j].text) for j in range(last + 1, i))
        ):
            runs[-1].append(i)
        elif last is None or i - last > 1:
            runs.append([i])
    return runs


def _is_said(text: str) -> bool:
    return len(text) >= SAID or (ENDS.search(text) is not None and " " in text)


def _begin(lines: Sequence[Line], run: Sequence[int]) -> int:
    """The first line of a stretch: the signature, or what was said before it where signatures come after."""
    after = run[-1] + 1
    if after < len(lines) and is_name(lines[after].text):
        after += 1
    before_text = after < len(lines) and _is_said(lines[after].text)
    if before_text:
        named = run[0] > 0 and is_name(lines[run[0] - 1].text)
        return run[0] - 1 if named else run[0]
    return max(0, run[0] - 1)
