"""The headline is the page's heading that titles for browsers and other sites carry with the site's name."""

from __future__ import annotations

import pytest

from communique.articles.headlines import headline


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
        ([], [("h2", "Weather")], None, "http://[bad", None),
    ],
)
def test_the_headline(
    titles: list[str], headings: list[tuple[str, str]], site: str | None, url: str | None, wanted: str | None
) -> None:
    assert headline(titles, headings, site, url) == wanted
