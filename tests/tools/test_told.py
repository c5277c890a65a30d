"""What readers say of which gold events are one deed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tools.told import deeds, one_deed
from training.corpus import LEARNT_FROM, load

CORPUS = Path(__file__).parents[2] / "corpus"
FOLDERS = {"deeds.txt": LEARNT_FROM, "unseen/deeds.txt": ("unseen",)}


def test_a_line_is_a_deed_and_a_question_mark_leaves_two_open(tmp_path: Path) -> None:
    path = tmp_path / "deeds.txt"
    path.write_text("# where from\na1-1 a2-4 a3-2\n? a1-7 a2-9\n", "utf-8")
    said = one_deed(path)
    assert said.groups == (("a1-1", "a2-4", "a3-2"),)
    assert said.doubted == {frozenset(("a1-7", "a2-9"))}
    assert said.pairs == [("a1-1", "a2-4"), ("a1-1", "a3-2")]


def test_events_that_are_one_with_a_third_are_one() -> None:
    deed = deeds(["a1-1", "a2-4", "a3-2", "a3-3"], [("a3-2", "a2-4"), ("a1-1", "a2-4")])
    assert deed == {"a1-1": "a1-1", "a2-4": "a1-1", "a3-2": "a1-1", "a3-3": "a3-3"}


@pytest.mark.parametrize("path", FOLDERS)
def test_every_deed_is_of_events_of_different_pages_and_each_event_of_one_deed(path: str) -> None:
    page_of = {e.id: page.name for name in FOLDERS[path] for page in load(CORPUS / name) for e in page.events}
    said = one_deed(CORPUS / path)
    assert [group for group in said.groups if len({page_of[event] for event in group}) < 2] == []
    assert [event for event, lines in Counter(e for g in said.groups for e in g).items() if lines > 1] == []
    assert all(len({page_of[event] for event in pair}) == 2 for pair in said.doubted)
