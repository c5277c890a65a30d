"""What looks like the name of an outlet, and what is furniture."""

from __future__ import annotations

import pytest

from communique.articles.mastheads import holders, masthead
from communique.articles.outlets import outlet


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("THE HARBOUR LEDGER ~~ Sunday, 5 March 2023", "THE HARBOUR LEDGER"),
        ("STRELSAU WIRE SERVICE (SWS)", "STRELSAU WIRE SERVICE"),
        ("Ruritanian Weekly No. 35/2025", "Ruritanian Weekly"),
        ("Ledger - what the harbour says", "Ledger"),
        ("wood stoves & wet boots", "wood stoves & wet boots"),
    ],
)
def test_a_masthead_is_a_name_up_to_the_first_bar(line: str, name: str) -> None:
    assert masthead((line,)) == name


@pytest.mark.parametrize(
    "line",
    [
        "March 07, 2021 04:45 pm",
        "Text size: S M L",
        "Join our channel now",
        "Forward this to a friend",
        "Home > World > Asia",
        "Politics",
        "URGENT",
        "JOINT COMMUNIQUÉ",
        "SC/15828",
        "Events   Structure   Videos   Contacts",
        "Who owns the harbour?",
        "The ministers met on Tuesday.",
        "[EN] automatic translation",
    ],
)
def test_stamps_buttons_sections_and_sentences_are_no_name(line: str) -> None:
    assert masthead((line,)) is None


def test_a_page_without_masthead_or_notice_has_no_outlet() -> None:
    assert outlet(None, ("March 07, 2021 04:45 pm", "Share"), ("Read more",)) is None


@pytest.mark.parametrize(
    "line", ["© 2021 Harbour Media Ltd.", "Harbour Media © 2021", "Discover more from Harbour Media"]
)
def test_notices_and_invitations_name_the_holder(line: str) -> None:
    assert list(holders((line,))) == ["Harbour Media"]


def test_the_table_gives_the_house_style() -> None:
    assert outlet(None, ("THE HINDU | Opinion",), ()) == "The Hindu"
