"""A paragraph in; out, the spans of its sentences.

The parser is run on a few of the sentences only, so they must be told apart before it: by the full stop and
what stands around it, not by grammar. A dateline ("SEOUL, May 30 (Yonhap) --") is no part of the first
sentence.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

Span = tuple[int, int]

_END = re.compile(r"(?:[.!?…]+|\.\.\.)[\"'”’»)\]]*(?=\s)")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*([^\W\d_]+|\d)")
_WORD_BEFORE = re.compile(r"[^\s(\"“‘'\[]+$")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
_PLACE = r"[A-Z][A-Z.'’/-]+(?:[ ,]+[A-Z][A-Z.'’/-]+)*(?:,\s[A-Z][\w.’' ]{1,30})?"
_DAY = r",?\s(?:\w{3,9}\.?\s\d{1,2}|\d{1,2}\s\w{3,9})(?:,?\s\d{4})?"
_AGENCY = r"\s*\([^)]{2,40}\)"
_RULE = r"\s*(?:--+|—|–|-|:)\s+"
_DATELINE = re.compile(
    rf"\s*(?:{_PLACE}(?:{_DAY})?{_AGENCY}{_RULE}|{_PLACE}{_DAY}{_RULE}|{_PLACE}\s*(?:--+|—)\s+"
    rf"|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?{_AGENCY}\s*(?:--+|—|–|-)\s+)"
)
"""SEOUL, May 30 (Yonhap) -- | LONDON, 3 May - | PARIS — | Brussels (Reuters) -: a capitalised place with a
day or an agency."""


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Abbreviations that never end a sentence, and those that may."""
    words = _lines("abbreviations.txt")
    return (
        frozenset(word for word in words if not word.startswith("?")),
        frozenset(word[1:] for word in words if word.startswith("?")),
    )


@cache
def _starters() -> frozenset[str]:
    """Words that start a sentence more often than they go on with one."""
    return frozenset(word for line in _lines("starters.txt") for word in line.split())


def _lines(name: str) -> list[str]:
    """The lines of a data file that are no comments."""
    lines = (files(__package__) / "data" / name).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def sentences(paragraph: str) -> tuple[Span, ...]:
    """The spans of the sentences of a paragraph, in order, without white space around them and without its
    dateline."""
    spans: list[Span] = []
    start = dateline(paragraph)
    for end in _END.finditer(paragraph, start):
        if _ends(paragraph, end):
            spans.append(_trimmed(paragraph, start, end.end()))
            start = end.end()
    spans.append(_trimmed(paragraph, start, len(paragraph)))
    return tuple((a, b) for a, b in spans if b > a)


def dateline(paragraph: str) -> int:
    """How many characters of a paragraph are its dateline; 0 where it has none."""
    found = _DATELINE.match(paragraph)
    return found.end() if found else 0


def _ends(paragraph: str, end: re.Match[str]) -> bool:
    following = _NEXT.match(paragraph, end.end())
    if following is None:
        return True
    word = following.group(1)
    if not (word[0].isupper() or word[0].isdigit()):
        return False
    if end.group()[0] != "." or end.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(paragraph, 0, end.start())
    if before is None:
        return True
    never, sometimes = _abbreviations()
    if before.group() in sometimes:
        return word in _starters()
    if before.group() in never:
        return False
    return not _INITIALS.fullmatch(before.group()) or word in _starters()


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
