"""The lines of a page in, for each the labels that its section rules out: what no weighing of words may
overturn.

After the heading of the comments nothing is the article's; and where the article has ended, a line that
says it is a notice of the site is one, however much it reads like prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from communique.articles.cues import Reason, cues
from communique.articles.features import is_paragraph
from communique.articles.lines import Line
from communique.articles.several.entries import Entry
from communique.articles.signatures import signed
from communique.articles.teasers import teasers

NEAR = 5
"""Votes, a reader's name or another heading so many lines after a heading show that comments follow it."""

MOST_AFTER = 0.6
"""A heading of comments counts only where at most this share of the page's prose, in characters, comes
after it."""

SHORT = 160
"""Of the corpus's 872 lines up to this length that have words of furniture, one is an article's."""

SUBHEAD = 80
"""The longest line, in characters, that is taken for a heading within the article."""

HEADING_OF_LINKS = 30
"""Characters of the longest line that heads a list of other stories; longer ones are such links."""

MANY = 4
"""With so many lines of comments after it a heading counts however much follows."""

ITEM = re.compile(r"(?:[-*•–—▪○]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
"""How an item of a list begins."""

ITEMS = 2
"""So many items make a list."""

ANNOUNCES = 4
"""Words of the shortest line that announces a list of the article's: "The two sides agreed:"."""

Labels = frozenset[str]
NONE: Labels = frozenset()
TITLE: Labels = frozenset({"title"})
NOT_BODY: Labels = frozenset({"title", "caption", "comment", "furniture"})
NOT_FURNITURE: Labels = frozenset({"title", "body", "caption", "comment"})


def barred(lines: Sequence[Line], live: Sequence[Entry] = ()) -> list[Labels]:
    """The labels that each line cannot have. ``live`` are the entries of a live blog: its headline stands
    above them, and no comments come before the last of them."""
    told = [cues(line.text) for line in lines]
    top, since = (live[0].start, live[-1].start) if live else (len(lines), 0)
    opener = comments_from(lines, told, since)
    end = _end(lines, told, opener)
    first = next((i for i, line in enumerate(lines) if is_paragraph(line.text)), len(lines))
    listed = frozenset() if live else teasers(lines)
    items = frozenset(_items(lines, told, first, len(lines) if opener is None else opener))
    return [
        NOT_BODY
        if i in items
        else _by_words(lines[i], told[i], after_end=i > end, opened=opener is not None and i >= opener)
        | (NOT_BODY if first < i < end and _is_subhead(lines, i, told[i]) else NONE)
        | (NOT_FURNITURE if i in listed else NONE)
        | (TITLE if i >= top or _is_path(lines, i) or _is_listed(lines, told, i) else NONE)
        for i in range(len(lines))
    ]


def _by_words(line: Line, told: tuple[Reason, ...], *, after_end: bool, opened: bool) -> Labels:
    """What a line's words, the end of the article and the start of the comments rule out."""
    out: set[str] = set()
    if opened:
        out |= {"title", "body", "caption"}
    if _furniture(told) and (after_end or len(line.text) <= SHORT):
        out.add("body")
    if any(cue.opens for cue in told):
        out.add("body")
    if not _comment(told) and (_furniture(told) or not (opened or after_end)):
        out.add("comment")
    return frozenset(out)


def _is_subhead(lines: Sequence[Line], i: int, told: tuple[Reason, ...]) -> bool:
    """A short line that is set off from the paragraph before and leads straight into the next."""
    line = lines[i]
    return (
        not told
        and len(line.text) <= SUBHEAD
        and line.gap_before
        and not line.gap_after
        and is_paragraph(lines[i + 1].text)
        and line.text[0].isupper()
        and not line.text.isupper()
        and not any(char.isdigit() or char in "|>[" for char in line.text)
    )


def _items(lines: Sequence[Line], told: Sequence[tuple[Reason, ...]], start: int, stop: int) -> Iterator[int]:
    """The lines that announce a list in the article, and its items: what was agreed often stands so."""
    for i in range(start, stop):
        if told[i] or not _announces(lines[i].text):
            continue
        run = list(takewhile(lambda j: ITEM.match(lines[j].text) and not told[j], range(i + 1, stop)))
        if len(run) >= ITEMS:
            yield from (i, *run)


def _announces(text: str) -> bool:
    """Whether a line is the beginning of a sentence that a list goes on with; a heading has capitals."""
    words = text.split()
    low = sum(word[0].islower() for word in words)
    return text.endswith(":") and len(words) >= ANNOUNCES and 2 * low > len(words) and not ITEM.match(text)


def _is_path(lines: Sequence[Line], i: int) -> bool:
    """Whether a line ends in another line, as the path to a page ends in its headline."""
    text = lines[i].text
    near = lines[i + 1 : i + 6]
    return any(20 < len(other.text) < len(text) and text.endswith(other.text) for other in near)


def _is_listed(lines: Sequence[Line], told: Sequence[tuple[Reason, ...]], i: int) -> bool:
    """Whether the line above says that a link to another story follows: "Related", "Most read"."""
    return (
        i > 0
        and len(lines[i - 1].text) <= HEADING_OF_LINKS
        and any(cue.name == "link to another story" for cue in told[i - 1])
    )


def comments_from(lines: Sequence[Line], told: Sequence[tuple[Reason, ...]], since: int = 0) -> int | None:
    """The line from which on the page belongs to its readers, not before the line ``since``."""
    prose = [len(line.text) if is_paragraph(line.text) else 0 for line in lines]
    total, passed = sum(prose), 0
    for i, cue in enumerate(told):
        if i >= since and passed and any(each.opens for each in cue) and len(lines[i].text) <= 200:
            after = [reason for later in told[i + 1 : i + 1 + NEAR] for reason in later]
            shown = any(reason.label == "comment" for reason in after)
            many = sum(_comment(later) for later in told[i + 1 :]) >= MANY
            alone = not any(prose[j] and not told[j] for j in range(i + 1, len(lines)))
            few = total - passed <= MOST_AFTER * total
            if (shown and (many or few)) or alone or signed(lines, i + 1, announced=True):
                return i
        passed += prose[i]
    first = next((i for i, weight in enumerate(prose) if weight), None)
    return None if first is None else signed(lines, max(first, since) + 1)


def _end(lines: Sequence[Line], told: Sequence[tuple[Reason, ...]], opener: int | None) -> int:
    """The last line before the comments that is a paragraph and says of itself nothing else."""
    stop = len(lines) if opener is None else opener
    return max(
        (i for i in range(stop) if is_paragraph(lines[i].text) and not _furniture(told[i])), default=stop
    )


def _furniture(told: tuple[Reason, ...]) -> bool:
    return any(cue.label == "furniture" for cue in told)


def _comment(told: tuple[Reason, ...]) -> bool:
    return any(cue.label == "comment" for cue in told)
