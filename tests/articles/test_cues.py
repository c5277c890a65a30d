"""The tables of tell-tale words are well-formed and say what they should."""

from __future__ import annotations

import pytest

from communique.articles.cues import cues, reasons


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("READ ALSO: Eel prices fall", "link to another story"),
        (">> Lire aussi : le prix du sel", "link to another story"),
        ("Sign up for our newsletter", "invitation to subscribe, join or follow"),
        ("ADVERTISEMENT", "advertisement"),
        ("1.2k shares", "sharing, printing and saving"),
        ("© 2021 The Ledger", "copyright and rights"),
        ("The views expressed are the author's own.", "notice of the site"),
        ("Home > World > Europe", "tags and sections"),
        ("3 min read", "byline, stamp or credit"),
        ("The ministers in Strelsau. Photo: AP", "picture credit"),
        ("Comments (12)", "heading of the comments"),
        ("-2 ( +2 / -4 )", "votes"),
        ("sea_dog77: not again", "comment with its author"),
    ],
)
def test_a_line_gives_its_reason(line: str, reason: str) -> None:
    assert reason in [cue.name for cue in cues(line)]


@pytest.mark.parametrize(
    "line",
    [
        "The minister said that readers would share the cost of the reform before the end of the year.",
        "Advertising was banned on Monday by the parliament in Strelsau, which voted by 80 to 12.",
    ],
)
def test_prose_gives_none(line: str) -> None:
    assert not [cue for cue in cues(line) if cue.label == "furniture"]


def test_the_tables_name_each_reason_once() -> None:
    names = [reason.name for reason in reasons()]
    assert len(names) == len(set(names))
