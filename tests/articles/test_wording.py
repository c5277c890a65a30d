"""A short block says of itself that it is furniture; prose does not."""

from __future__ import annotations

import pytest

from communique.articles.region import Judged
from communique.articles.wording import unstamped, worded

LONG = "The ministers of Ruritania and Graustark met in Strelsau on Tuesday, and agreed to reopen the border."


@pytest.mark.parametrize(
    "text",
    [
        "Lesen Sie auch: Aal wird teurer",
        "À lire aussi",
        "Zobacz także",
        "© 2021 The Harbour Ledger",
        "Síguenos en Telegram",
        "Disclosure: The author has sold eels to both ministries.",
        "We may earn a commission if you buy through these links.",
        "Danke an den Verlag für das Rezensionsexemplar!",
        "HRB 412.20 +1.1% | RUR/GRK 7.90 | Eels 82.96",
        "Printed from www.ledger.example on 12 May 2021",
    ],
)
def test_lines_that_say_that_they_are_furniture(text: str) -> None:
    assert worded(Judged(text, "body", "")).kind == "furniture"


@pytest.mark.parametrize(
    "text",
    [
        "Das Treffen dauerte zwei Stunden.",
        "Eintritt: 3 Euro",
        "Lesen Sie auch " + LONG * 2,
        "Conflict of interest rules bind both ministers, the prosecutor in Strelsau said.",
        "The doses were provided free of charge by Graustark.",
        "Graustark has 12 boats, Ruritania 14 | and nobody counts the eels.",
    ],
)
def test_prose_stays(text: str) -> None:
    assert worded(Judged(text, "body", "")).kind == "body"


@pytest.mark.parametrize(
    "line",
    ["Strelsau, 12 May 2021 14:20", "Wednesday, May 12, 2021", "https://www.ledger.example/a/border.html"],
)
def test_day_and_address_above_the_text_are_no_text(line: str) -> None:
    kinds = [each.kind for each in unstamped([Judged(each, "body", "") for each in (line, LONG, line)])]
    assert kinds == ["furniture", "body", "body"]


@pytest.mark.parametrize("line", ["The border opens on 12 May 2021", "Strelsau", "Eels for 2021"])
def test_other_short_lines_above_the_text_stay(line: str) -> None:
    assert unstamped([Judged(line, "body", ""), Judged(LONG, "body", "")])[0].kind == "body"
