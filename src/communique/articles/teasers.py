"""The lines of a page in, those below the article that are a list of other stories out.

Such a list is a headline and a sentence by turns. An article has no such rhythm after paragraphs that follow
each other, and a round-up has it from its first line on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.articles.features import is_paragraph
from communique.articles.lines import Line

LEAST = 4
"""So many headlines with their sentences, at least, make a list of stories: on 413 pages of labelled lines it
finds 198 lines, of which none is an article's or a comment's."""

BETWEEN = 2
"""So many short lines may stand before a headline: the name of a section, a time."""

HEADLINE = (15, 100)
SENTENCE = (50, 260)
"""Characters of the shortest and the longest headline, and of what is told below it."""

ARTICLE = 3
"""So many paragraphs, one after the other, are an article that a list can follow."""

ENDS = re.compile(r"[.!?…][\"'”’)]*$")
WITHIN = re.compile(r"[a-z0-9”\"][.!?] [A-Z“\"]")


def teasers(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of lists of other stories below the article."""
    after = _article_ends(lines)
    if after is None:
        return frozenset()
    return frozenset(
        i for run in _runs(lines, after) if len(run) >= LEAST for i in range(run[0], run[-1] + 2)
    )


def _article_ends(lines: Sequence[Line]) -> int | None:
    """The line after the first paragraphs that follow each other; none where there are too few."""
    count = 0
    for i, line in enumerate(lines):
        if is_paragraph(line.text):
            count += 1
        elif count >= ARTICLE:
            return i
        else:
            count = 0
    return None


def _runs(lines: Sequence[Line], start: int) -> Iterator[list[int]]:
    """The headlines that follow each other, each with a sentence of its own."""
    run: list[int] = []
    for i in range(start, len(lines) - 1):
        if not _is_teaser(lines, i):
            continue
        if run and (
            i - run[-1] > 2 + BETWEEN or any(is_paragraph(each.text) for each in lines[run[-1] + 2 : i])
        ):
            yield run
            run = []
        run.append(i)
    yield run


def _is_teaser(lines: Sequence[Line], i: int) -> bool:
    head, told = lines[i].text, lines[i + 1].text
    return (
        HEADLINE[0] <= len(head) <= HEADLINE[1]
        and SENTENCE[0] <= len(told) <= SENTENCE[1]
        and not ENDS.search(head)
        and not WITHIN.search(told)
        and ENDS.search(told) is not None
        and (i + 2 == len(lines) or not is_paragraph(lines[i + 2].text))
    )
