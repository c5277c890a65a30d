"""The boxes and blocks of a page in, what each block is out: body, caption, comment or furniture.

Three kinds of evidence count. What an element says of itself; but a page whose theme puts the whole article
into a "widget" is not empty, so that a box with most of the page's prose is not furniture whatever its name.
Where the prose is: from the page down, each time into the box that holds most of it, ends in the article's
box. And what a block looks like: links, or words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from communique.articles.blocks import Block, Box, Layout
from communique.articles.containers import Sort, words

Kind = Literal["body", "title", "caption", "comment", "furniture"]

HOLDERS = words("holders")
"""Elements that can hold an article."""

DOWN = 0.75
"""The share of a box's prose that a box in it must hold to be gone into."""

DOWN_BODY = 0.4
"""The same for a box that says that it holds an article's text."""

UNDONE: dict[Sort, tuple[float, float]] = {"aside": (0.5, 0.1), "menu": (0.9, 0.3), "hidden": (0.5, 0.3)}
"""From which share of the page's prose on a box is not what its names say, without and with the page's h1 in
it."""

LINKED = 0.6
"""A block of which more than this share is links is a menu or points elsewhere."""

SENTENCE = 50
"""The shortest sentence, in characters, that counts as one by itself."""

BEFORE = 6
"""So many blocks before the article are looked at for its lead where no h1 stands before it."""

HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
TEXTUAL = HEADINGS | {"p", "pre", "li", "blockquote", "dd", "dt", "td", "th"}
ENDS = re.compile(r"[.!?…:;。！？।؟]$")
SIGNS = re.compile(r"[.,!?;:。，、！？।،؟]")


class Judged(NamedTuple):
    """What a block is, and why it is not the body's."""

    text: str
    kind: Kind
    reason: str


def judge(page: Layout, sorts: Sequence[Sort]) -> list[Judged]:
    """What each block of a page is by the page's structure, in the page's order; ``sorts`` are what its
    boxes hold."""
    of_block = [sorts[block.box] for block in page.blocks]
    home = article_box(page, of_block)
    if home is None:
        kept: set[int] = set()
    else:
        last = _last_inside(page.boxes)
        inside = [i for i, block in enumerate(page.blocks) if home <= block.box <= last[home]]
        kept = set(_kept(page, of_block, inside, home)) | set(_lead(page, of_block, inside[0]))
    return [_judged(block, of_block[i], i in kept) for i, block in enumerate(page.blocks)]


def _judged(block: Block, sort: Sort, kept: bool) -> Judged:
    if block.tag == "h1" and sort != "comment":
        return Judged(block.text, "title", "heading of the page")
    if kept:
        return Judged(block.text, "body", "")
    if sort == "caption":
        return Judged(block.text, "caption", "")
    if sort == "comment":
        return Judged(block.text, "comment", "")
    linked = block.links > LINKED * len(block.text)
    return Judged(block.text, "furniture", "links" if linked else sort or "outside the article")


def prose(block: Block) -> int:
    """How much prose a block is, in characters: nothing where it is short, a link or without sentences."""
    size = len(block.text)
    if size < 40 or block.links > size / 2:
        return 0
    signs = len(SIGNS.findall(block.text))
    return size if block.tag in ("p", "blockquote") or signs >= 2 or (size > 120 and signs) else 0


def settled(page: Layout) -> list[Sort]:
    """What each box holds, by its own names and those of the boxes around it, where the page bears them
    out."""
    boxes = page.boxes
    commented = [False] * len(boxes)
    for i, box in enumerate(boxes):
        commented[i] = box.sort == "comment" or (box.parent >= 0 and commented[box.parent])
    weights, headed = [0] * len(boxes), [False] * len(boxes)
    for block in page.blocks:
        headed[block.box] |= block.tag == "h1"
        if not commented[block.box]:
            weights[block.box] += prose(block)
    for i in range(len(boxes) - 1, 0, -1):
        weights[boxes[i].parent] += weights[i]
        headed[boxes[i].parent] |= headed[i]
    found: list[Sort] = []
    for i, box in enumerate(boxes):
        around: Sort = found[box.parent] if box.parent >= 0 else ""
        share = weights[i] / weights[0] if weights[0] else 0.0
        found.append(around or ("" if _undone(box, share, headed[i]) else box.sort))
    return found


def _undone(box: Box, share: float, headed: bool) -> bool:
    """Whether a box holds so much of the page that it is not what its names say."""
    if box.sort == "comment":
        return headed
    if box.sort not in UNDONE or box.tag in ("ul", "ol"):
        return False
    alone, with_heading = UNDONE[box.sort]
    return share > (with_heading if headed else alone)


def article_box(page: Layout, sorts: Sequence[Sort]) -> int | None:
    """The box that the article is in; none where the page has no prose."""
    boxes = page.boxes
    weights = [0] * len(boxes)
    for block, sort in zip(page.blocks, sorts, strict=True):
        if not sort:
            weights[block.box] += prose(block)
    children: list[list[int]] = [[] for _ in boxes]
    for i in range(len(boxes) - 1, 0, -1):
        weights[boxes[i].parent] += weights[i]
        children[boxes[i].parent].append(i)
    if not boxes or not weights[0]:
        return None
    home = 0
    while children[home]:
        most = max(children[home], key=lambda i: (weights[i], -i))
        box = boxes[most]
        if box.tag not in HOLDERS or weights[most] < (DOWN_BODY if box.body else DOWN) * weights[home]:
            break
        home = most
    return home


def _last_inside(boxes: Sequence[Box]) -> list[int]:
    """For each box the last box in it."""
    last = list(range(len(boxes)))
    for i in range(len(boxes) - 1, 0, -1):
        last[boxes[i].parent] = max(last[boxes[i].parent], last[i])
    return last


def _kept(page: Layout, sorts: Sequence[Sort], inside: Sequence[int], home: int) -> list[int]:
    """The blocks in the article's box that are its body."""
    blocks = page.blocks
    dropped = {i for i in inside if sorts[i] or blocks[i].tag == "h1" or _is_links(blocks[i])}
    dropped |= _empty_headings(blocks, inside, dropped)
    left = [i for i in inside if i not in dropped]
    solid = [i for i in left if _is_solid(blocks[i], named=page.boxes[home].body)]
    return [i for i in left if solid[0] <= i <= solid[-1]] if solid else left


def _is_links(block: Block) -> bool:
    size = len(block.text)
    return block.links > LINKED * size and not (block.tag == "p" and size > 100)


def _empty_headings(blocks: Sequence[Block], inside: Sequence[int], dropped: set[int]) -> set[int]:
    """The headings under which only links and the like stand: they head what was dropped."""
    empty: set[int] = set()
    nothing, below = True, 0
    for i in reversed(inside):
        if i in dropped:
            below += 1
        elif blocks[i].tag in HEADINGS and not is_sentence(blocks[i]):
            if nothing and below:
                empty.add(i)
            nothing, below = True, 0
        else:
            nothing = False
    return empty


def is_sentence(block: Block) -> bool:
    """Whether a block is at least one sentence."""
    text = block.text.rstrip("\"'”’»«“)] ")
    return (
        len(block.text) >= SENTENCE and ENDS.search(text) is not None and block.links < 0.3 * len(block.text)
    )


def _is_solid(block: Block, *, named: bool) -> bool:
    """Whether the body can begin or end with a block; in a box ``named`` as the article's it can with any
    paragraph."""
    return bool(prose(block)) or is_sentence(block) or (named and block.tag in TEXTUAL)


def _lead(page: Layout, sorts: Sequence[Sort], start: int) -> list[int]:
    """The blocks between the page's heading and the article's box that lead into it."""
    headings = [i for i in range(start) if page.blocks[i].tag == "h1" and sorts[i] in ("", "aside")]
    first = headings[-1] + 1 if headings else max(0, start - BEFORE)
    return [
        i for i in range(first, start) if not sorts[i] and _leads(page, page.blocks[i], headed=bool(headings))
    ]


def _leads(page: Layout, block: Block, *, headed: bool) -> bool:
    named = _named_lead(page.boxes, block.box)
    long = len(block.text) >= SENTENCE and block.links <= 0.3 * len(block.text)
    return long and (named or (headed and is_sentence(block)))


def _named_lead(boxes: Sequence[Box], i: int) -> bool:
    for _ in range(3):
        if i < 0:
            return False
        if boxes[i].lead:
            return True
        i = boxes[i].parent
    return False
