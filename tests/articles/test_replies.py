"""What readers wrote below an article is comments, whatever the tags of the page say."""

from __future__ import annotations

import pytest

from communique.articles.region import Judged, Kind
from communique.articles.replies import replied

STORY = [
    "The ministers of Ruritania and Graustark met in Strelsau on Tuesday and agreed to reopen the border.",
    "Both said that trains would run again from June, and that a joint office would open in Zenda by autumn.",
    "The opposition in Graustark called the agreement a gift, and asked for a vote before it is in force.",
]
SAID = "I have waited eleven years for that train, and I shall be the first to board it."


def kinds(*lines: str) -> list[Kind]:
    """The kinds of the lines below the story, all of which were taken for its body."""
    return [block.kind for block in replied([Judged(line, "body", "") for line in (*STORY, *lines)])][3:]


@pytest.mark.parametrize(
    "heads",
    [
        ("Maria says:", "Old Tom says:", "Maria says:"),
        ("Maria 12 May 2021 at 14:03", "Old Tom 12 May 2021 at 15:40", "J. Reader 13 May 2021 at 09:12"),
        (
            "Maria schrieb am 12. Mai 2021 um 14:03",
            "Tom schrieb am 12. Mai 2021 um 15:40",
            "Ann, 13.5.2021, 9:12",
        ),
        ("#1", "#2", "#3"),
    ],
)
def test_names_and_times_by_turns_are_replies(heads: tuple[str, ...]) -> None:
    assert kinds(*(line for head in heads for line in (head, SAID))) == ["comment"] * 6


def test_a_name_may_stand_above_its_time() -> None:
    turns = ("Maria", "12.05.2021, 14:03", SAID, "Old Tom", "12.05.2021, 15:40", SAID)
    assert kinds(*turns, "Ann", "13.05.2021, 09:12", SAID) == ["comment"] * 9


def test_one_reply_is_enough_below_a_heading() -> None:
    assert kinds("1 Kommentar", "12.05.2021, 14:03", SAID) == ["comment"] * 3


@pytest.mark.parametrize(
    "lines",
    [
        ("Maria says:", SAID),
        ("12 May 2021, 14:03", SAID, "12 May 2021, 13:20", SAID, "12 May 2021, 12:05", SAID),
        (
            "Tickets: 28.02.2020, 18:30",
            SAID,
            "Tickets: 29.02.2020, 19:00",
            SAID,
            "Tickets: 6.3.2020, 19:30",
            SAID,
        ),
        ("#1 A wooden arch", SAID, "#2 A tower of cups", SAID, "#3 A box of shapes", SAID),
        ("Comments", SAID),
    ],
    ids=["one quotation", "live blog", "programme", "list of things", "heading without replies"],
)
def test_what_takes_turns_without_readers_stays(lines: tuple[str, ...]) -> None:
    assert set(kinds(*lines)) == {"body"}


def test_a_forum_has_no_article_to_end() -> None:
    thread = [Judged(line, "body", "") for line in ("#1", *STORY, "#2", SAID, "#3", SAID, "#4", SAID)]
    assert {block.kind for block in replied(thread)} == {"body"}


def test_what_readers_said_outside_the_articles_box_is_kept_as_comments() -> None:
    below = [
        ("Comments", "menu"),
        ("Maria, 12 May 2021, 14:03", "outside the article"),
        (SAID, "outside the article"),
    ]
    found = replied(
        [
            *(Judged(line, "body", "") for line in STORY),
            *(Judged(line, "furniture", why) for line, why in below),
        ]
    )
    assert [block.kind for block in found[3:]] == ["furniture", "comment", "comment"]
