"""The lines of a page in, for each the labels that its section rules out: what no weighing of words may overturn.

After the heading of the comments nothing is the article's; and where the article has ended, a line that says it is a
notice of the site is one, however much it reads like prose.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.articles.cues import Reason, cues
from communique.articles.features import is_paragraph
from communique.articles.lines import Line

NEAR = 5
"""Votes, a reader's name or another heading so many lines after a heading show that comments follow it."""

MOST_AFTER = 0.6
"""A heading of comments counts only where at most this share of the page's prose, in characters, comes after it."""

ALL = frozenset({"title", "body", "caption"})
COMMENT = frozenset({"comment"})
BODY = frozenset({"body"})
NONE: frozenset[str] = frozenset()


def barred(lines: Sequence[Line]) -> list[frozenset[str]]:
    """The labels that each line cannot have."""
    told = [cues(line.text) for line in lines]
    opener = comments_from(lines, told)
    end = _end(lines, told, opener)
    return [
        ALL | (COMMENT if _furniture(told[i]) and not _comment(told[i]) else NONE)
        if opener is not None and i >= opener
        else BODY
        if (i > end and _furniture(told[i])) or any(cue.opens for cue in told[i])
        else NONE
        for i in range(len(lines))
    ]


def comments_from(lines: Sequence[Line], told: Sequence[tuple[Reason, ...]]) -> int | None:
    """The line from which on the page belongs to its readers."""
    prose = [len(line.text) if is_paragraph(line.text) else 0 for line in lines]
    total, passed = sum(prose), 0
    for i, cue in enumerate(told):
        if passed and any(each.opens for each in cue) and len(lines[i].text) <= 200:
            after = [reason for later in told[i + 1 : i + 1 + NEAR] for reason in later]
            shown = any(reason.label == "comment" for reason in after)
            alone = not any(prose[j] and not told[j] for j in range(i + 1, len(lines)))
            if (shown and total - passed <= MOST_AFTER * total) or alone:
                return i
        passed += prose[i]
    return None


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
