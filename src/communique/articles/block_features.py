"""The blocks of a page as its structure has them and the text another reader found in; out, for each block,
the features by which its worth as a part of the body is weighed.

A feature is a short string: what the structure says of the block, whether the other reader has it, how long
it is, how much of it is links, its tag, how its text looks, what stands around it, and pairs of these.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from communique.articles.blocks import Block
from communique.articles.cues import cues, signposts
from communique.articles.region import SIGNS, Judged

Shared = Literal["y", "p", "n"]
"""Whether the other reader has a block: all of it, a part, nothing."""

PROBE = 50
"""So many characters at a long block's start or end are looked for: the other may have left out a part."""

SHORT = 160
"""The longest block, in characters, of which the words of furniture tell."""

LENGTHS = (10, 20, 40, 80, 120, 160, 320)
LINKED = (0.01, 0.2, 0.5, 0.8)
SIGNED = (0.01, 1, 2, 3, 5, 8)
DIGITS = (0.01, 0.05, 0.15)
SHARES = (0.01, 0.34, 0.67, 0.99)
PLACES = (0.05, 0.3, 0.7, 0.95)
STEPS = (2, 5, 15)
"""Where the bounds lie between classes of lengths in characters, of shares of links, of signs in a hundred
characters, of shares of digits and of neighbours, of places in the body, and of blocks before or after it."""

NEIGHBOURS = 3
"""So many blocks before and after tell how things stand around a block."""

TAGS = {"li": "li", "td": "td", "th": "td", "blockquote": "q", "dd": "d", "dt": "d"} | dict.fromkeys(
    ("h2", "h3", "h4", "h5", "h6"), "h"
)
PLAIN_TAGS = frozenset(["p", "pre", "h1", "div"])
BOXES = frozenset(["section", "article"])

END = re.compile(r"[.!?…。！？।؟][\"'”’»«“)\] ]*$")


class Seen(NamedTuple):
    """A block in classes: what the structure says, whether the other reader has it, its length, its share of
    links, its tag."""

    text: str
    says: str
    shared: Shared
    size: int
    linked: int
    tag: str


def seen(blocks: Sequence[Block], judged: Sequence[Judged], other: str) -> list[Seen]:
    """The blocks in their classes; ``other`` is the other reader's text with single blanks."""
    return [
        Seen(
            block.text,
            each.kind if each.kind != "furniture" else each.reason,
            _shared(block.text, other),
            bisect(LENGTHS, len(block.text)),
            bisect(LINKED, block.links / len(block.text)),
            _tag(block.tag),
        )
        for block, each in zip(blocks, judged, strict=True)
    ]


def _shared(text: str, other: str) -> Shared:
    if text in other:
        return "y"
    part = len(text) > 2 * PROBE and (text[:PROBE] in other or text[-PROBE:] in other)
    return "p" if part else "n"


def _tag(tag: str) -> str:
    return tag if tag in PLAIN_TAGS else "div" if tag in BOXES else TAGS.get(tag, "o")


def features(page: Sequence[Seen], wanted: Sequence[int]) -> Iterator[list[str]]:
    """The features of the wanted blocks of a page, in their order."""
    body = [i for i, each in enumerate(page) if each.says == "body"]
    first, last = (body[0], body[-1]) if body else (len(page), -1)
    often = Counter(each.text for each in page)
    for i in wanted:
        found = [*_own(page[i]), *_looks(page[i]), *_around(page, i), _place(i, first, last)]
        if often[page[i].text] > 1:
            found.append("repeated")
        yield found


def _own(block: Seen) -> Iterator[str]:
    _, says, shared, size, linked, tag = block
    yield from (f"says={says}", f"shared={shared}", f"size={size}", f"linked={linked}", f"tag={tag}")
    yield from (f"{says}/{shared}", f"{says}/{shared}/{size}", f"{shared}/{size}", f"{says}/linked={linked}")
    yield from (f"{says}/{tag}", f"{shared}/{tag}")


def _looks(block: Seen) -> Iterator[str]:
    text = block.text
    first = text[0]
    initial = "A" if first.isupper() else "a" if first.islower() else "1" if first.isdigit() else "."
    yield f"initial={initial}"
    yield f"sentence={END.search(text) is not None}/{block.size}"
    yield f"signs={bisect(SIGNED, 100 * len(SIGNS.findall(text)) / len(text))}"
    yield f"digits={bisect(DIGITS, sum(map(str.isdigit, text)) / len(text))}"
    yield from (f"has={sign}" for sign in "|©" if sign in text)
    if text.endswith(":"):
        yield "ends=:"
    if text.isupper():
        yield "capitals"
    if len(text) <= SHORT:
        yield from (f"cue={cue.label}" for cue in cues(text))
        yield from (f"signpost={cue.label}" for cue in signposts(text))


def _around(page: Sequence[Seen], i: int) -> Iterator[str]:
    own = f"{page[i].says}/{page[i].shared}"
    for name, j in (("before", i - 1), ("after", i + 1)):
        if not 0 <= j < len(page):
            yield f"{name}=nothing"
            continue
        near = page[j]
        yield from (f"{name}={near.says}", f"{name}/shared={near.shared}", f"{name}/size={near.size}")
        yield from (f"{name}/linked={near.linked}", f"{name}/tag={near.tag}")
        yield f"{name}={near.says}/{near.shared}:{own}"
    around = [*page[max(0, i - NEIGHBOURS) : i], *page[i + 1 : i + 1 + NEIGHBOURS]]
    count = max(1, len(around))
    yield f"around/shared={bisect(SHARES, sum(each.shared != 'n' for each in around) / count)}"
    bodies = bisect(SHARES, sum(each.says == "body" for each in around) / count)
    yield f"around/body={bodies}/{page[i].shared}"


def _place(i: int, first: int, last: int) -> str:
    if first <= i <= last:
        return f"in={bisect(PLACES, (i - first) / (last - first + 1))}"
    return f"ahead={bisect(STEPS, first - i)}" if i < first else f"behind={bisect(STEPS, i - last)}"
