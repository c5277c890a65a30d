"""The headline is the page's heading that titles for browsers and other sites carry with the site's name."""

from __future__ import annotations

import pytest

from communique.articles.headlines import headline, told_below


@pytest.mark.parametrize(
    ("titles", "headings", "site", "url", "wanted"),
    [
        (["Border reopens - Ledger"], [("h1", "Border reopens")], None, None, "Border reopens"),
        (["Border reopens | The Harbour Ledger"], [], "The Harbour Ledger", None, "Border reopens"),
        (
            ["Ledger: Border reopens"],
            [("h1", "The Ledger"), ("h2", "Border reopens")],
            None,
            None,
            "Border reopens",
        ),
        (["Border reopens - Ledger"], [], None, "https://www.ledger.example/a", "Border reopens"),
        (["Border reopens - a start"], [], "The Harbour Ledger", None, "Border reopens - a start"),
        (["The Harbour Ledger"], [("h1", "Border reopens")], "The Harbour Ledger", None, "Border reopens"),
        ([], [("h1", "Border reopens")], None, None, "Border reopens"),
        (
            ["Council renews its mission in Zenda | Coverage and Releases"],
            [("h1", "Council renews its mission in Zenda, adopting resolution 27")],
            None,
            None,
            "Council renews its mission in Zenda, adopting resolution 27",
        ),
        ([], [("h2", "Weather")], None, "http://[bad", None),
    ],
)
def test_the_headline(
    titles: list[str], headings: list[tuple[str, str]], site: str | None, url: str | None, wanted: str | None
) -> None:
    assert headline(titles, headings, site, url) == wanted


TEXT = [
    "The minister of fisheries of Ruritania met the ambassador of Graustark in Strelsau and agreed on eels."
]
HEADING = ("h3", "Minister meets the ambassador of Graustark")
MENU = ("li", "Ministry of Fisheries")


@pytest.mark.parametrize(
    ("title", "above", "wanted"),
    [
        ("Press release - Ministry of Fisheries of Ruritania", [MENU, HEADING], HEADING[1]),
        ("The Harbour Ledger", [HEADING], HEADING[1]),
        (None, [HEADING], HEADING[1]),
        ("Eels for all", [("h1", "Eels for all"), HEADING], "Eels for all"),
        (
            "Ambassador of Graustark meets fisheries minister",
            [HEADING],
            "Ambassador of Graustark meets fisheries minister",
        ),
        ("The Harbour Ledger", [("h2", "Weather in the harbour today")], "The Harbour Ledger"),
        ("The Harbour Ledger", [("p", HEADING[1])], "The Harbour Ledger"),
        ("The Harbour Ledger", [("h2", "Eels")], "The Harbour Ledger"),
    ],
)
def test_a_heading_of_the_texts_words_beats_a_title_of_the_sites(
    title: str | None, above: list[tuple[str, str]], wanted: str
) -> None:
    assert told_below(title, above, TEXT) == wanted
