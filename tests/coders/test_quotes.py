"""Where copied words stand in a text."""

from __future__ import annotations

import pytest

from communique.coders.quotes import occurrences

TEXT = "“We’re glad,” he said — and left.\nPeru  thanked Ecuador; Peruvian ships sailed... 3.5 km"


def first(words: str) -> str | None:
    return next((TEXT[start:end] for start, end in occurrences(words, TEXT)), None)


@pytest.mark.parametrize(
    ("copied", "stands"),
    [
        ("Peru  thanked", "Peru  thanked"),
        ("Peru thanked", "Peru  thanked"),
        ('"We\'re glad," he said', "“We’re glad,” he said"),
        ("said - and left.", "said — and left."),
        ("left. Peru", "left.\nPeru"),
        ("sailed…", "sailed..."),
        ("3.5 km", "3.5 km"),
    ],
)
def test_white_space_and_the_shapes_of_marks_are_no_difference(copied: str, stands: str) -> None:
    assert first(copied) == stands


@pytest.mark.parametrize("copied", ["peru", "Per", "thanked Ecuado", "Peru praised", "3x5 km", "", " "])
def test_anything_else_is(copied: str) -> None:
    assert first(copied) is None


def test_words_are_found_wherever_they_stand_and_as_whole_words() -> None:
    assert len(list(occurrences("Peru", TEXT))) == 1
