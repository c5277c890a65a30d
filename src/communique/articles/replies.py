"""The blocks of a page of HTML as they were judged in; out, what readers wrote below the article as comments,
on pages whose tags do not say so.

Old blogs, forums and sites of their own make print what readers wrote in boxes like the article's. But each
reply begins with a short line of its own: a name and a time, "Maria says:", "#3". Where such lines and what
was said take turns, or one of them stands under a heading of comments, the article has ended. A live blog
has stamps by turns, too, but not with names; and a forum's thread, which numbers its first post like the
others, has no article to end.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from importlib import resources
from itertools import accumulate, pairwise, takewhile
from typing import NamedTuple

import tomli

from communique.articles.dates.calendar import weekdays
from communique.articles.dates.stamps import stamps
from communique.articles.region import Judged
from communique.articles.signatures import CLOCK, is_name

LEAST = 3
"""So many replies by turns are readers' where no heading announces them."""

ARTICLE = 300
"""Characters of text before the first of them: an article has begun."""

ARTICLE_ANNOUNCED = 80
"""The same before a heading of comments."""

APART = 15
"""Blocks from the head of one reply to the next at most."""

LOOKED_AT = 50
"""So many replies are looked at for a second reader: one name by the thousand must not cost more."""

NEAR = 4
"""So many blocks after its head, at most, a reply begins."""

LONGEST = 90
"""Characters of the longest head of a reply."""

SAID = 25
"""Characters of the shortest block that is taken for what somebody said."""

BELOW = "below the first reply"
OUTSIDE = "outside the article"
"""Why a block is a comment; and why one is furniture that may be one."""

NUMBER = re.compile(r"#\s?\d{1,4}")
LABEL = re.compile(r"[^\W\d_]:\s*$")
"""What stands before a day that is told, not of a reply: "Term: 28.02.2020, 18:30"."""
STAMP_WORD = re.compile(
    r"\b(?:at|on|am|pm|gmt|utc|[ecp]s?t|posted|by|um|uhr|von|den|a las|às|à|h|alle|om|kl|kell|o|godz|в|о)\b",
    re.IGNORECASE,
)
"""What stands around a time and is no name."""
BARE = re.compile(r"[\W\d_]+")


class Head(NamedTuple):
    """The block that begins a reply, and the name in it or beside it; ``None`` where it is a number, empty
    where it is a time alone."""

    at: int
    name: str | None


def replied(blocks: Sequence[Judged]) -> list[Judged]:
    """The blocks, what stands below the first reply of a reader as comments where it was body."""
    heads = list(_heads(blocks))
    start = _first_reply(blocks, heads)
    if start is None:
        return list(blocks)
    until = heads[-1].at + NEAR
    said = (
        Judged(block.text, "comment", BELOW)
        if block.kind == "body" or (_is_text(block) and i <= until)
        else block
        for i, block in enumerate(blocks[start:], start)
    )
    return [*blocks[:start], *said]


def _first_reply(blocks: Sequence[Judged], heads: Sequence[Head]) -> int | None:
    """The block from which on the page is its readers'; none where nobody replied."""
    passed = _passed(blocks)
    if any(NUMBER.fullmatch(block.text) and passed[i] < ARTICLE for i, block in enumerate(blocks)):
        return None
    for head in heads:
        above = range(max(0, head.at - NEAR), head.at)
        announced = (i for i in above if passed[i] >= ARTICLE_ANNOUNCED and _announces(blocks[i]))
        if (heading := next(announced, None)) is not None:
            return heading
    named = [head for head in heads if head.name != "" and passed[head.at] >= ARTICLE]
    for n, head in enumerate(named):
        if _take_turns(named[n : n + LOOKED_AT]):
            return head.at - 1 if blocks[head.at - 1].text == head.name else head.at
    return None


def _passed(blocks: Sequence[Judged]) -> list[int]:
    """The characters of text before each block."""
    return [0, *accumulate(len(block.text) if block.kind == "body" else 0 for block in blocks)]


def _heads(blocks: Sequence[Judged]) -> Iterator[Head]:
    """The blocks that begin a reply: those of one reply count once."""
    last = None
    for i, block in enumerate(blocks):
        if block.kind in ("body", "furniture") and len(block.text) <= LONGEST:
            head = _head(blocks, i)
            if head and _is_said(blocks[i + 1 : i + 1 + NEAR]):
                if last is None or _is_said(blocks[last + 1 : i]):
                    yield head
                last = i


def _take_turns(heads: Sequence[Head]) -> bool:
    """Whether enough replies, of more than one reader, follow each other from the first on."""
    run = list(takewhile(lambda pair: pair[1].at - pair[0].at <= APART, pairwise(heads)))
    names = {head.name for head in (heads[0], *(later for _, later in run))}
    return len(run) + 1 >= LEAST and (len(names) > 1 or None in names)


def _head(blocks: Sequence[Judged], i: int) -> Head | None:
    text = blocks[i].text
    if NUMBER.fullmatch(text):
        return Head(i, None)
    if text.endswith(":") and (match := _says().search(text)):
        return Head(i, text[: match.start()]) if is_name(text[: match.start()]) else None
    return _stamped(blocks, i) if CLOCK.search(text) else None


def _stamped(blocks: Sequence[Judged], i: int) -> Head | None:
    """A block that is a day, a time of day and a name, or has the name beside it."""
    rest = text = blocks[i].text
    for day in stamps(text):
        if LABEL.search(text[: day.start]):
            return None
        rest = rest.replace(day.text, " ")
    if rest == text or not CLOCK.search(rest):
        return None
    rest = BARE.sub(" ", STAMP_WORD.sub(" ", _says().sub(" ", CLOCK.sub(" ", rest))))
    rest = " ".join(word for word in rest.split() if word.lower() not in weekdays())
    if rest:
        return Head(i, rest) if is_name(rest) else None
    beside = (blocks[j].text for j in (i - 1, i + 1) if 0 <= j < len(blocks) and _is_name(blocks[j]))
    return Head(i, next(beside, ""))


def _is_name(block: Judged) -> bool:
    return block.kind in ("body", "furniture") and is_name(block.text)


def _is_said(blocks: Sequence[Judged]) -> bool:
    """Whether somebody says something in these blocks."""
    return any(_is_text(block) and len(block.text) >= SAID for block in blocks)


def _is_text(block: Judged) -> bool:
    return block.kind == "body" or block.reason == OUTSIDE


def _announces(block: Judged) -> bool:
    """Whether a block is a heading of comments: "3 Comments", "Kommentare (12)"."""
    return len(block.text) <= LONGEST and BARE.sub(" ", block.text.lower()).strip() in _table("headings")


@functools.cache
def _says() -> re.Pattern[str]:
    words = sorted(_table("says"), key=lambda word: (-len(word), word))
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@functools.cache
def _table(name: str) -> frozenset[str]:
    file = resources.files("communique.articles") / "data" / "replies.toml"
    return frozenset(tomli.loads(file.read_text(encoding="utf-8"))[name])
