"""Places and parties."""

from __future__ import annotations

import pytest

from tests.sentences import find


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("They met in Warsaw.", "Warsaw", True),
        ("They met in northern Lebanon.", "Lebanon", True),
        ("Fighting went on near Khartoum.", "Khartoum", True),
        ("They sent tanks to Ukraine.", "Ukraine", False),
        ("Warsaw sent tanks.", "Warsaw", False),
        ("They signed a treaty with Warsaw.", "Warsaw", False),
        ("They believe in Japan's promise.", "Japan", False),
    ],
)
def test_a_preposition_of_place_makes_a_place(text: str, name: str, place: bool) -> None:
    assert find(text, name).place is place
