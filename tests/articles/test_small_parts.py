"""Bylines, comments and language: the small readers."""

from __future__ import annotations

import pytest

from communique.articles.bylines import authors
from communique.articles.comments import comments
from communique.articles.language import language
from communique.records import Comment


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Anna Weber and Tom Lund", ("Anna Weber", "Tom Lund")),
        ("By Anna Weber   May 12, 2021", ("Anna Weber",)),
        ("By our Strelsau correspondent", ()),
        ("By Ledger Staff", ()),
        ("Tuesday, 12 May 2021", ()),
    ],
)
def test_bylines_name_people(line: str, names: tuple[str, ...]) -> None:
    assert authors([line]) == names


def test_a_comment_is_split_into_author_and_text_without_its_votes() -> None:
    assert comments(["sea_dog · 2 days ago: Not again! ▲ 4"]) == (
        Comment(text="Not again!", author="sea_dog", posted="2 days ago"),
    )


def test_a_line_that_names_its_author_belongs_to_the_next() -> None:
    (comment,) = comments(["sea_dog Today 04:53 pm", "Not again!"])
    assert (comment.author, comment.posted, comment.text) == ("sea_dog", "Today 04:53 pm", "Not again!")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ministers agreed to reopen the border on Tuesday.", "en"),
        ("Les ministres ont décidé de rouvrir la frontière mardi.", "fr"),
        ("Die Minister einigten sich auf die Öffnung der Grenze.", "de"),
        ("12 : 3", "und"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language(text) == code
