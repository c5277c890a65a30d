"""A deed is told by whoever the sentence names as its source, else by the outlet itself."""

import pytest

from communique.coding.attribution import attributed_to
from tests.sentences import at, tree_and_marks


def source(text: str, word: str) -> str | None:
    grown, marks = tree_and_marks(text)
    return attributed_to(grown, marks, at(grown, word))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norway said that France had sent tanks.", "Norway"),
        ("France sent tanks, Norway said.", "Norway"),
        ("France sent tanks, said Norway.", "Norway"),
        ("France sent tanks, according to Norway.", "Norway"),
        ("According to Norway, France sent tanks.", "Norway"),
        ("Norway said that the ship that sent the tanks had left.", "Norway"),
        ("Norway denied that France had sent tanks.", "Norway"),
        ("Two witnesses told reporters that France had sent tanks.", "Two witnesses"),
        ("Officials who live in Oslo said that France had sent tanks.", "Officials"),
    ],
)
def test_the_source_is_named_in_the_words_of_the_sentence(text: str, speaker: str) -> None:
    assert source(text, "sent") == speaker


@pytest.mark.parametrize("text", ["France sent tanks.", "France sent tanks and Norway thanked it."])
def test_what_the_outlet_says_itself_has_no_source(text: str) -> None:
    assert source(text, "sent") is None


def test_to_say_something_is_told_by_the_outlet() -> None:
    assert source("Norway said that France had sent tanks.", "said") is None


def test_the_nearest_speaker_counts() -> None:
    assert source("Norway said that Chile claimed that France had sent tanks.", "sent") == "Chile"
