"""The lines of a page in, the entries of a live blog out; none where the page is none.

A time of day, what happened, a time of day, what happened, each time later than the last or each earlier. So
run comments, too, but those are signed and come after an article; here the times begin where the text does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from communique.articles.cues import cues
from communique.articles.several.clues import called, names
from communique.articles.several.entries import Entry, first_headline, is_headline, is_said
from communique.articles.several.opening import MINUTES_A_DAY, Opening, opening
from communique.articles.signatures import is_name

LEAST = 4
"""Entries of a page that does not say that it is a live blog."""
LEAST_CALLED = 3
"""Entries of one that does."""
IN_ORDER = 0.8
"""The share of times that must be no earlier, or no later, than the one before."""
BEFORE = 0.3
"""The most of the prose, as a share, that may stand before the first time; of a page that says it is a live
blog, which may open with a summary, twice as much."""
APART = 40
"""Lines from one time to the next at most."""
SIGNED = 0.5
"""From this share of times with a reader's name beside them on, they are times of comments."""
NEAR = 5
"""Lines after a time in which its entry's text begins, past a headline and a byline."""
SHORT = 60
"""Characters of the longest line that is taken for a heading of comments."""


def live_entries(lines: Sequence[str], titles: Sequence[str] = ()) -> list[Entry]:
    """The entries of a live blog in the lines of a page. ``titles`` are headlines known from elsewhere."""
    found = [(i, told) for i, line in enumerate(lines) if (told := opening(line))]
    if len(found) < LEAST_CALLED:
        return []
    top = next((i for i, line in enumerate(lines) if is_said(line)), 0)
    is_called = called("live", (*titles, *lines[: max(top, found[0][0])]))
    ends = next((i for i, line in enumerate(lines) if _opens_comments(line)), len(lines))
    heads = [(i, told) for i, told in _said_after(lines, found, bare=is_called) if i < ends]
    if len(heads) < (LEAST_CALLED if is_called else LEAST) or not _in_order([told for _, told in heads]):
        return []
    first = heads[0][0]
    if _prose(lines[:first]) > BEFORE * (1 + is_called) * _prose(lines):
        return []
    if not is_called and (any(told.ago for _, told in heads) or _signed(lines, heads)):
        return []
    return _cut(lines, heads)


def _said_after(
    lines: Sequence[str], found: Sequence[tuple[int, Opening]], *, bare: bool
) -> list[tuple[int, Opening]]:
    """The times after which, and before the next, something is said."""
    kept: list[tuple[int, Opening]] = []
    usable = [(i, told) for i, told in found if bare or not told.bare]
    for (i, told), (following, _) in pairwise([*usable, (len(lines), usable[-1][1])] if usable else []):
        if (told.rest and is_said(told.rest)) or any(
            map(is_said, lines[i + 1 : min(following, i + 1 + NEAR)])
        ):
            if kept and i - kept[-1][0] > APART:
                break
            kept.append((i, told))
    return kept


def _in_order(told: Sequence[Opening]) -> bool:
    steps = [step(a, b) for a, b in pairwise(told)]
    most = max(sum(step >= 0 for step in steps), sum(step <= 0 for step in steps))
    return any(steps) and most >= IN_ORDER * len(steps)


def step(a: Opening, b: Opening) -> int:
    """1 where the second time is later than the first, -1 where it is earlier, 0 where midnight may be
    between them."""
    return 0 if may_pass_midnight(a, b) else (b.order > a.order) - (b.order < a.order)


def may_pass_midnight(a: Opening, b: Opening) -> bool:
    """Whether two times that follow each other may lie on two days: most of a day is between them."""
    return max(a.order, b.order) < MINUTES_A_DAY and abs(a.order - b.order) > MINUTES_A_DAY / 2


def _prose(lines: Sequence[str]) -> int:
    return sum(len(line) for line in lines if is_said(line))


def _opens_comments(line: str) -> bool:
    return len(line) <= SHORT and any(cue.name == "heading of the comments" for cue in cues(line))


def _signed(lines: Sequence[str], heads: Sequence[tuple[int, Opening]]) -> bool:
    """Whether readers' names stand beside most times: in the same line, or in the one before or after."""
    names = 0
    for i, told in heads:
        near = [told.rest] if told.rest else [lines[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
        names += any(is_name(each) and not each.isupper() and len(each.split()) <= 2 for each in near)
    return names >= SIGNED * len(heads)


def _cut(lines: Sequence[str], heads: Sequence[tuple[int, Opening]]) -> list[Entry]:
    """The entries that begin with these times, or with the headlines above them."""
    above = _headed_above(lines, heads)
    starts = [i - 1 if above else i for i, _ in heads]
    entries = []
    for (i, told), start, end in zip(heads, starts, [*starts[1:], len(lines)], strict=True):
        headline = i - 1 if above else None
        if not above and told.rest and is_headline(told.rest):
            headline = i
        elif not above and not told.rest:
            headline = first_headline(lines, i + 1, end)
        entries.append(Entry(start, end, headline, i, told.words))
    return entries


def _headed_above(lines: Sequence[str], heads: Sequence[tuple[int, Opening]]) -> bool:
    """Whether the headlines stand above the times: each time leads straight into its text."""
    straight = [
        i > 0
        and not told.rest
        and is_headline(lines[i - 1])
        and not names("live", lines[i - 1])
        and i + 1 < len(lines)
        and is_said(lines[i + 1])
        for i, told in heads
    ]
    return sum(straight) > len(heads) / 2
