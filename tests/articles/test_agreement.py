"""Two readers and a block's own words decide together what is the body's."""

from __future__ import annotations

import pytest

from communique.articles.agreement import agreed, worded
from communique.articles.region import Judged, Kind

LONG = "The ministers of Ruritania and Graustark met in Strelsau on Tuesday, and agreed to reopen the border."
OUTSIDE = "outside the article"


@pytest.mark.parametrize(
    ("text", "kind", "reason", "other", "wanted"),
    [
        (LONG, "body", "", "", "body"),
        ("A short line.", "body", "", "", "furniture"),
        ("A short line.", "body", "", "Before. A short line. After.", "body"),
        (LONG, "furniture", OUTSIDE, LONG, "body"),
        ("A short line.", "furniture", OUTSIDE, "A short line.", "furniture"),
        (LONG, "furniture", "menu", LONG, "furniture"),
        (LONG, "comment", "", LONG, "comment"),
    ],
)
def test_what_both_bear_out(text: str, kind: Kind, reason: str, other: str, wanted: str) -> None:
    assert agreed([Judged(text, kind, reason)], other)[0].kind == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Lesen Sie auch: Aal wird teurer",
        "À lire aussi",
        "Zobacz także",
        "© 2021 The Harbour Ledger",
        "Síguenos en Telegram",
    ],
)
def test_lines_that_say_that_they_are_furniture(text: str) -> None:
    assert worded(Judged(text, "body", "")).kind == "furniture"


@pytest.mark.parametrize(
    "text", ["Das Treffen dauerte zwei Stunden.", "Eintritt: 3 Euro", "Lesen Sie auch " + LONG * 2]
)
def test_prose_stays(text: str) -> None:
    assert worded(Judged(text, "body", "")).kind == "body"
