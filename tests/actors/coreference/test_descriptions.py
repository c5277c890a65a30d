"""Whom "the alliance", "the country" and "the two sides" stand for."""

from __future__ import annotations

import pytest

from tests.sentences import marked, who


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("NATO met on Monday. The alliance will send ships.", "The alliance", {"NATO"}),
        ("Ghana protested. The country closed its embassy.", "The country", {"GHA"}),
        ("Taiwan held drills. The island fears an attack.", "The island", {"TWN"}),
        (
            "Ghana and Togo signed a treaty. The two countries will trade.",
            "The two countries",
            {"GHA", "TGO"},
        ),
        ("Ghana met Togo for talks. Both sides agreed.", "Both sides", {"GHA", "TGO"}),
        ("Ghana voted on Monday. The government resigned.", "The government", {"GHA"}),
        ("Ghana, Togo and Benin met. The three agreed.", "The three", {"GHA", "TGO", "BEN"}),
        ("Ghana's president spoke. His country will help.", "His country", {"GHA"}),
    ],
)
def test_a_description_stands_for_whom_it_fits(text: str, words: str, ids: set[str]) -> None:
    assert who(text, words) == ids


@pytest.mark.parametrize(
    ("words", "people"),
    [("Both leaders", {"Abe", "Stoltenberg"}), ("The two", {"Abe", "Stoltenberg"}), ("Both sides", set())],
)
def test_who_acts_for_the_two_is_who_was_named(words: str, people: set[str]) -> None:
    text = f"Jens Stoltenberg of NATO met Shinzo Abe in Tokyo. {words} issued a statement."
    (mention,) = (m for s in marked(text) for m in s.mentions if m.text == words)
    assert {person.name.split()[-1] for person in mention.people} == people


def test_who_urges_both_sides_is_neither() -> None:
    text = "Ghana and Togo fought on Monday. The United States urged both sides to stop."
    assert who(text, "both sides") == {"GHA", "TGO"}


def test_the_international_community_is_nobody() -> None:
    assert (
        who("NATO met on Monday. The international community watched.", "The international community")
        == set()
    )


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Kenya met Laos on Monday. The Asian country wants rice.", "The Asian country", {"LAO"}),
        ("Togo met Peru on Monday. The landlocked country was absent.", "The landlocked country", set()),
        ("Zambia's president received Ghana's president. He thanked his guest.", "his guest", {"GHA"}),
        ("Ghana spoke of Togo. It thanked its allies.", "its allies", set()),
    ],
)
def test_regions_and_roles_choose_among_those_named(text: str, words: str, ids: set[str]) -> None:
    assert who(text, words) == ids
