"""The blocks of a page as its structure has them and the text another reader found in, the blocks with the
kind that both bear out.

trafilatura reads by rules about the same tags and by the shape of the text. What both take for the body is
body, and what neither does is not; where they differ, or the block is short, a linear model (logistic
regression) weighs its features. ``tools/train_blocks.py`` learns the weights from one half of 990 saved
pages; on the other half F1 is .948, where trafilatura has .927 and rules by hand had .938.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib import resources

import msgspec

from communique.articles.block_features import Seen, features, seen
from communique.articles.blocks import Block, plain
from communique.articles.region import Judged
from communique.articles.wording import worded

SURE = 160
"""Longer blocks, in characters, that both readers take for the body need no weighing."""

ALONE = frozenset(["title", "caption", "comment", "menu", "hidden"])
"""What the structure alone tells: the other reader is not shown most of it."""

READ = 500_000
"""Characters of the other's text that are looked at."""


class Weights(msgspec.Struct, frozen=True):
    """The weight of each feature, and of none."""

    note: str
    bias: float
    weights: dict[str, float]


@functools.cache
def shipped() -> Weights:
    """The weights that come with the package."""
    file = resources.files("communique.articles") / "data" / "block_weights.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)


def weighed(blocks: Sequence[Block], judged: Sequence[Judged], other: str) -> list[Judged]:
    """What each block is by the page's structure (``judged``), mended by the other reader's text."""
    page = seen(blocks, judged, plain(other[:READ]))
    wanted = doubtful(page)
    taken = dict(zip(wanted, (_worth(each) > 0 for each in features(page, wanted)), strict=True))
    return [_mended(each, taken.get(i)) for i, each in enumerate(judged)]


def doubtful(page: Sequence[Seen]) -> list[int]:
    """The blocks that must be weighed: all but those that the structure alone tells, long ones that both
    readers take, and those that neither does."""
    return [i for i, each in enumerate(page) if each.says not in ALONE and not _settled(each)]


def _settled(block: Seen) -> bool:
    if block.says == "body":
        return block.shared == "y" and len(block.text) > SURE
    return block.shared == "n"


def _worth(found: Sequence[str]) -> float:
    model = shipped()
    return model.bias + sum(model.weights.get(each, 0.0) for each in found)


def _mended(block: Judged, taken: bool | None) -> Judged:
    if taken and block.kind != "body":
        return Judged(block.text, "body", "")
    if taken is False and block.kind == "body":
        named = worded(block)
        return Judged(block.text, "furniture", named.reason or "beside the text")
    return block
