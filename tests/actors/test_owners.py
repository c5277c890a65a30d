"""What the words around a title tell of its tenure: who has been chosen for an office acts for nobody yet."""

from __future__ import annotations

import pytest

from tests.sentences import find


def commits(text: str, words: str) -> bool:
    """Whether the mention of these words in a text commits its state."""
    return find(text, words).commits


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President-elect Taro Testcase of Peru met miners.", "President-elect Taro Testcase of Peru"),
        (
            "The president-elect of Peru, Taro Testcase, met miners.",
            "The president-elect of Peru, Taro Testcase",
        ),
        ("Peru's president-designate met miners.", "Peru's president-designate"),
        ("Peruvian prime minister designate Taro Testcase left.",
         "Peruvian prime minister designate Taro Testcase"),
        ("The incoming Peruvian president met miners.", "The incoming Peruvian president"),
        ("Peru's ambassador-designate to Japan left.", "Peru's ambassador-designate"),
        ("Peruvian defence minister nominee Taro Testcase left.",
         "Peruvian defence minister nominee Taro Testcase"),
        ("Peru named its choice for foreign minister, Taro Testcase.", "foreign minister, Taro Testcase"),
    ],
)  # fmt: skip
def test_who_is_only_chosen_for_an_office_does_not_commit_the_state(text: str, words: str) -> None:
    assert not commits(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Acting Peruvian president Taro Testcase met miners.", "Acting Peruvian president Taro Testcase"),
        ("Peru's caretaker president met miners.", "Peru's caretaker president"),
        ("Interim Peruvian president Taro Testcase met miners.", "Interim Peruvian president Taro Testcase"),
        ("Peru's newly-elected president met miners.", "Peru's newly-elected president"),
        ("The Peruvian president next week meets miners.", "The Peruvian president"),
    ],
)
def test_who_holds_it_for_the_time_being_does(text: str, words: str) -> None:
    assert commits(text, words)
