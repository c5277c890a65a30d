"""What the boxes of a page hold in; out, the same, where a thread's first post is no comment.

Some forums call every post a comment, also the one that opens the thread. Left so, nothing would be left
that the replies are comments on. An article's page has one or two boxes of comments and prose beside them; a
thread has many boxes and none.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.articles.blocks import Layout
from communique.articles.containers import Sort
from communique.articles.region import prose

LEAST = 3
"""So many boxes of comments, none in another, make a thread: of 1,790 saved pages with next to no prose
beside their comments, the articles have two at most, and the one thread has 40."""

BESIDE = 250
"""Characters of prose beside the comments from which on a page has an article of its own."""


def opened(page: Layout, sorts: Sequence[Sort]) -> list[Sort]:
    """What each box holds, a thread's first post as what its other names say. ``sorts`` are what the boxes
    hold by themselves."""
    weight: dict[int, int] = {}
    tops = _tops(page, sorts)
    beside = 0
    for block in page.blocks:
        if (top := tops[block.box]) is not None:
            weight[top] = weight.get(top, 0) + prose(block)
        elif not sorts[block.box]:
            beside += prose(block)
    posts = [top for top, size in weight.items() if size]
    if len(posts) < LEAST or beside >= BESIDE:
        return list(sorts)
    return _without_comments(page, sorts, tops, posts[0])


def _tops(page: Layout, sorts: Sequence[Sort]) -> list[int | None]:
    """For each box the outermost box of comments that it is in."""
    tops: list[int | None] = []
    for i, box in enumerate(page.boxes):
        around = tops[box.parent] if box.parent >= 0 else None
        tops.append(i if around is None and sorts[i] == "comment" else around)
    return tops


def _without_comments(
    page: Layout, sorts: Sequence[Sort], tops: Sequence[int | None], post: int
) -> list[Sort]:
    found: list[Sort] = []
    for i, box in enumerate(page.boxes):
        if tops[i] != post:
            found.append(sorts[i])
        else:
            around: Sort = found[box.parent] if box.parent >= 0 else ""
            found.append(around or ("" if box.sort == "comment" else box.sort))
    return found
