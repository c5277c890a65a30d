"""Lines keep their words; only lines that were broken by hand are put together."""

from __future__ import annotations

import textwrap

from communique.articles.lines import split
from tests.articles.made_up import BODY, PAGE


def test_empty_lines_become_gaps() -> None:
    first, second, third = split("  one \n\ntwo\nthree")
    assert [first.text, second.text, third.text] == ["one", "two", "three"]
    assert (first.gap_after, second.gap_before, second.gap_after) == (True, True, False)


def test_scraped_lines_stay_as_they_are() -> None:
    assert [line.text for line in split(PAGE)] == [line for line in PAGE.split("\n") if line]


def test_paragraphs_broken_by_hand_are_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in BODY.split("\n"))
    assert [line.text for line in split(wrapped)] == BODY.split("\n")


def test_the_signs_of_wires_are_no_words() -> None:
    assert [line.text for line in split("^Talks end in Strelsau<\n^By ANNA WEBER=\nThey met.")] == [
        "Talks end in Strelsau",
        "By ANNA WEBER",
        "They met.",
    ]
