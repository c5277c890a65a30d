"""What both readers of a page bear out is its body; what one takes is weighed."""

from __future__ import annotations

import pytest

from communique.articles.block_features import features, seen
from communique.articles.block_weights import doubtful, shipped, weighed
from communique.articles.blocks import Block
from communique.articles.region import Judged

LONG = (
    "The ministers of Ruritania and Graustark met in Strelsau on Tuesday, agreed to reopen the border, and "
    "said that the ferries would run again from Friday, as they had before the quarrel about the eels."
)
SECOND = (
    "A second paragraph tells what the fishermen think of it, and why the eels are theirs: they are not sure."
)
LEAD = Block(LONG, 0, 0, "p")
BODY = Judged(LONG, "body", "")


def kinds(*rows: tuple[Block, Judged], other: str) -> list[str]:
    return [each.kind for each in weighed([block for block, _ in rows], [said for _, said in rows], other)]


def test_what_both_take_needs_no_weighing() -> None:
    page = seen([LEAD], [BODY], f"Before. {LONG} After.")
    assert doubtful(page) == []
    assert kinds((LEAD, BODY), other=LONG) == ["body"]


@pytest.mark.parametrize(("kind", "reason"), [("comment", ""), ("caption", ""), ("furniture", "menu")])
def test_what_the_structure_alone_tells_stays(kind: str, reason: str) -> None:
    said = Judged(LONG, kind, reason)  # type: ignore[arg-type]
    assert kinds((LEAD, said), other=LONG) == [kind]


def test_a_paragraph_that_the_structure_missed_is_taken_on_the_others_word() -> None:
    missed = Judged(SECOND, "furniture", "outside the article")
    rows = (LEAD, BODY), (Block(SECOND, 0, 0, "p"), missed), (LEAD, BODY)
    assert kinds(*rows, other=f"{LONG} {SECOND} {LONG}") == ["body", "body", "body"]
    assert kinds(*rows, other=f"{LONG} {LONG}")[1] == "furniture"


def test_a_linked_line_that_the_other_leaves_out_is_furniture_with_its_reason() -> None:
    text = "Read also: The eels come back"
    line = Block(text, len(text), 0, "p"), Judged(text, "body", "")
    found = weighed([LEAD, line[0], LEAD], [BODY, line[1], BODY], f"{LONG} {LONG}")
    assert found[1].kind == "furniture"
    assert found[1].reason == "link to another story"


def test_features_tell_of_the_block_and_of_its_neighbours() -> None:
    page = seen([LEAD, Block("Share", 5, 1, "div")], [BODY, Judged("Share", "furniture", "links")], LONG)
    first, second = features(page, [0, 1])
    assert {"body/y", "before=nothing", "after=links", "initial=A"} <= set(first)
    assert {"links/n", "linked=4", "before=body", "behind=0"} <= set(second)


def test_the_shipped_weights_are_of_features_that_there_are() -> None:
    page = seen([LEAD, LEAD], [BODY, BODY], LONG)
    known = {name for found in features(page, [0, 1]) for name in found}
    assert len(known & set(shipped().weights)) >= len(known) / 2
