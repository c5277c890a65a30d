"""The lines of a page in, for each the features that its label is told from out: shape, place,
neighbours, words.

Numbers are put in classes, so that every feature is present or absent and its weight can be read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from communique.articles.cues import cues
from communique.articles.lines import Line

Features = tuple[str, ...]

PARAGRAPH = 150
"""From this many characters on, a line that ends as a sentence does is a paragraph, whatever it says."""

WORDS_UP_TO = 220
"""The longest line, in characters, of which single words are features."""

SUBHEAD = 80
"""The longest line, in characters, that can be a heading within the article."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
STAMP = re.compile(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}[:.h]\d{2}\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{1,4}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "as",
        "is",
        "was",
        "were",
        "are",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "that",
        "which",
        "who",
        "it",
        "its",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "this",
        "these",
        "those",
        "and",
        "or",
        "but",
        "not",
        "than",
        "then",
        "also",
        "after",
        "before",
        "said",
    ]
)
SPOKEN = frozenset(
    [
        "i",
        "you",
        "me",
        "my",
        "your",
        "we",
        "us",
        "our",
        "lol",
        "dont",
        "im",
        "u",
        "ur",
        "they're",
        "don't",
        "it's",
        "that's",
    ]
)
PAST = re.compile(r"\b(?:said|says|told|added|was|were|had|has|have|will|would|[a-z]{2,}ed)\b")

DATELINE = re.compile(r"[A-Z][\w .,/'’()-]{2,60}?\s?(?:\([\w -]+\)\s?)?[-–—]+ ?\S")
DATELINE_UP_TO = 64
"""Characters in which its dash, or the agency in brackets before it, begins."""


def features(lines: Sequence[Line], hint: str | None = None) -> list[Features]:
    """The features of each line of a page. ``hint`` is the headline that the page's metadata name, if any."""
    page = _Page(lines)
    return [tuple(_of_line(page, i, hint)) for i in range(len(lines))]


class _Page:
    """What a line's features need to know of the page around it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.prose = [is_paragraph(line.text) for line in lines]
        where = [i for i, prose in enumerate(self.prose) if prose]
        self.first = where[0] if where else len(lines)
        self.last = where[-1] if where else -1
        self.count = Counter(line.text for line in lines)
        self.body_words = frozenset(w for i in where for w in content_words(lines[i].text[:3000]))
        self.opened: list[bool] = []
        opened = False
        for i, line in enumerate(lines):
            self.opened.append(opened)
            opened = opened or (i > self.first and any(cue.opens for cue in cues(line.text)))

    def echo(self, i: int) -> float:
        """The share of a line's content words that the page's other paragraphs have too."""
        words = content_words(self.lines[i].text)
        return sum(word in self.body_words for word in words) / len(words) if words else 0.0


def is_paragraph(text: str) -> bool:
    """Whether a line is a paragraph by its shape alone."""
    return len(text) >= PARAGRAPH and text.rstrip("\"'”’»)] ")[-1:] in (".", "!", "?", "…", "。", ":", ";")


def content_words(text: str) -> list[str]:
    """The words of a text that carry meaning, in lower case."""
    return [word.lower() for word in WORD.findall(text) if len(word) > 3]


def _of_line(page: _Page, i: int, hint: str | None) -> list[str]:
    text = page.lines[i].text
    found = ["bias", *_shape(text), *_place(page, i), *_neighbours(page, i)]
    if hint is not None and len(text) > 8 and (text == hint or (hint.startswith(text) and len(text) > 20)):
        found.append("headline-hint")
    found += [f"cue:{cue.name}" for cue in cues(text)]
    if len(text) <= WORDS_UP_TO:
        found += _words(text)
    return found


def _shape(text: str) -> list[str]:
    words = WORD.findall(text[:2000])
    low = [word.lower() for word in words]
    capital = sum(word[0].isupper() for word in words)
    n = max(1, len(words))
    function = sum(word in FUNCTION_WORDS for word in low) / n
    bare = text.rstrip("\"'”’»)] ")
    found = [
        f"length:{_class(len(text), (8, 16, 30, 50, 80, 120, 180, 260))}",
        f"words:{_class(len(words), (1, 2, 4, 7, 11, 16, 25))}",
        f"capitals:{_class(round(10 * capital / n), (1, 3, 5, 7, 9))}",
        f"function:{_class(round(20 * function), (0, 2, 4, 6, 8))}",
        f"ends:{_sign(bare[-1:])}",
        f"begins:{_sign(text[:1])}",
    ]
    if bare[-1:] in (".", "!", "?", "…") and len(words) >= 5:
        found.append("sentence")
        if PAST.search(text[:400]):
            found.append("sentence-told")
    for sign, name in (
        ("|", "bar"),
        ("•", "dot"),
        ("·", "dot"),
        (">", "angle"),
        (" / ", "slash"),
        ("  ", "blanks"),
    ):
        if sign in text[:WORDS_UP_TO]:
            found.append(f"has:{name}")
    if len(text) <= WORDS_UP_TO:
        if STAMP.search(text):
            found.append("has:stamp")
        if text.isupper():
            found.append("all-capitals")
        if SPOKEN & set(low):
            found.append("has:spoken")
        if not text.isascii():
            found.append("has:foreign")
    if re.match(r"[\"“‘'«]", text) and re.search(r"[\"”’'»]", text[1:]):
        found.append("begins:quotation")
    if re.match(r"(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s|[*•–-]\s", text):
        found.append("item")
    if any(sign in text[:DATELINE_UP_TO] for sign in "-–—(") and DATELINE.match(text):
        found.append("dateline")
    return found


def _place(page: _Page, i: int) -> list[str]:
    n = len(page.lines)
    found = [f"from-start:{_class(i, (0, 1, 2, 3, 5, 9))}", f"from-end:{_class(n - 1 - i, (0, 1, 2, 4, 9))}"]
    if i < page.first:
        found.append(f"before-first:{_class(page.first - i, (1, 2, 3, 4, 6))}")
    elif i > page.last:
        found.append(f"after-last:{_class(i - page.last, (1, 2, 3, 5, 9))}")
    else:
        found.append("amid")
    if page.opened[i]:
        found.append("comments-opened")
    text = page.lines[i].text
    if page.count[text] > 1:
        found.append("repeated")
    if len(text) <= WORDS_UP_TO:
        zone = "head" if i < page.first else "tail" if i > page.last else "amid"
        found.append(f"echo:{zone}:{_class(round(10 * page.echo(i)), (0, 2, 4, 6, 8))}")
    return found


def _neighbours(page: _Page, i: int) -> list[str]:
    line = page.lines[i]
    found = [f"gaps:{int(line.gap_before)}{int(line.gap_after)}"]
    if len(line.text) < SUBHEAD and page.first < i < page.last:
        heads = "heads" if page.prose[i + 1] else "lone"
        found.append(f"{heads}:{int(line.gap_before)}{int(line.gap_after)}")
    for name, j in (("before", i - 1), ("after", i + 1)):
        if not 0 <= j < len(page.lines):
            found.append(f"{name}:edge")
            continue
        other = page.lines[j].text
        found.append(f"{name}:{'prose' if page.prose[j] else _class(len(other), (30, 80, 150))}")
        found += [f"{name}-cue:{cue.name}" for cue in cues(other)[:2]]
        if not page.prose[j] and STAMP.search(other[:WORDS_UP_TO]):
            found.append(f"{name}:stamp")
        if i and other != line.text and len(other) > 20 and (other in line.text or line.text in other):
            found.append("neighbour-repeats")
    return found


def _words(text: str) -> list[str]:
    words = [word.lower() for word in WORD.findall(text)]
    found = [f"word:{word}" for word in dict.fromkeys(words)]
    if words:
        found += [f"first:{words[0]}", f"last:{words[-1]}"]
    return found


def _class(value: int, bounds: tuple[int, ...]) -> str:
    """The class of a number: ``<=B`` for the first bound it does not pass, ``>B`` beyond the last."""
    for bound in bounds:
        if value <= bound:
            return f"<={bound}"
    return f">{bounds[-1]}"


def _sign(char: str) -> str:
    if char.isalpha():
        return "upper" if char.isupper() else "lower"
    return "digit" if char.isdigit() else char or "nothing"
