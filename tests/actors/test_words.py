"""Words of sentences that were never parsed."""

from __future__ import annotations

import pytest

from communique.actors.words import title_case, words
from communique.records import Sentence


def split(text: str) -> list[str]:
    one = Sentence(article="", field="text", index=0, paragraph=0, start=5, end=5 + len(text), text=text)
    return [word.text for word in words(one)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ghana's U.S. envoy left.", ["Ghana", "'s", "U.S.", "envoy", "left", "."]),
        ("Mr. O'Brien, 50, spoke", ["Mr.", "O'Brien", ",", "50", ",", "spoke"]),
        ("Côte d’Ivoire’s army", ["Côte", "d’Ivoire", "’s", "army"]),
    ],
)
def test_words_end_at_spaces_punctuation_and_possessives(text: str, found: list[str]) -> None:
    assert split(text) == found


def test_offsets_are_those_of_the_field() -> None:
    one = Sentence(article="", field="text", index=0, paragraph=0, start=5, end=16, text="Ghana votes")
    assert [(word.start, word.end) for word in words(one)] == [(5, 10), (11, 16)]


def test_a_headline_in_title_case_is_told_from_a_sentence() -> None:
    assert title_case("Ghana And Togo Agree To Trade More")
    assert not title_case("Ghana and Togo agree to trade more")
