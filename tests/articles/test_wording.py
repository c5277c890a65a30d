"""A short block says of itself that it is furniture; prose does not."""

from __future__ import annotations

import pytest

from communique.articles.region import Judged
from communique.articles.wording import worded

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
    ],
)
def test_prose_stays(text: str) -> None:
    assert worded(Judged(text, "body", "")).kind == "body"
