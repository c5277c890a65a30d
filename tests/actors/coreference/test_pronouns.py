"""Whom "he", "it", "they" and "we" stand for."""

from __future__ import annotations

import pytest

from tests.sentences import who

MINISTER = "Zambian Foreign Minister Bwalya Testcase"


@pytest.mark.parametrize(
    ("text", "word", "ids"),
    [
        ("NATO condemned the attack. It sent ships.", "It", {"NATO"}),
        (f"{MINISTER} arrived. He signed the accord.", "He", {"ZMB"}),
        ("Japan and Australia met on Monday. They agreed to train together.", "They", {"JPN", "AUS"}),
        ("Ghana kept its word.", "its", {"GHA"}),
        (f'"We will help Ukraine," {MINISTER} said.', "We", {"ZMB"}),
        ("Ghana, which borders Togo, closed the road.", "which", {"GHA"}),
        (f"{MINISTER}, who arrived on Monday, signed.", "who", {"ZMB"}),
    ],
)
def test_a_pronoun_stands_for_whom_the_text_speaks_of(text: str, word: str, ids: set[str]) -> None:
    assert who(text, word) == ids


def test_gender_tells_two_persons_apart() -> None:
    text = "Mr. Bwalya Testcase, the Zambian president, met Ms. Ama Ex, Ghana's president. She hailed him."
    assert who(text, "She") == {"GHA"}
    assert who(text, "him") == {"ZMB"}


def test_an_object_is_not_the_subject_of_its_verb() -> None:
    assert who("Ghana spoke with Togo on Monday. Togo thanked it.", "it") == {"GHA"}


def test_it_that_stands_for_nothing_is_nobody() -> None:
    assert who("Ghana protested. It is clear that talks failed.", "It") == set()


def test_somebody_unknown_is_not_taken_for_somebody_known() -> None:
    text = f"{MINISTER} spoke on Monday. Robert Unbekannt answered in the evening. He left early."
    assert who(text, "He") == set()


def test_a_possessive_is_of_the_subject_of_its_clause() -> None:
    text = "Colombia broke off relations with Israel, which closed its embassy in Bogota."
    assert who(text, "its embassy") | who(text, "its") == {"ISR"}


def test_the_object_of_a_dependent_verb_is_not_the_subject_above_it() -> None:
    text = "Ghana fought Togo on Monday. Benin tried to reconcile them."
    assert "BEN" not in who(text, "them")


def test_rain_is_nobody() -> None:
    assert who("Ghana protested on Monday. It was raining in Accra.", "It") == set()
