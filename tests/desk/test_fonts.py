"""The fonts that come with the desk are those that their list names, each with its licence."""

from __future__ import annotations

import hashlib
import re

from starlette.testclient import TestClient

from communique.desk.pictures.styles import FONTS

LISTED = dict(re.findall(r"^\| `([\w.-]+)` .*`([0-9a-f]{64})` \|$", (FONTS / "README.md").read_text(), re.M))


def test_every_font_is_listed_with_its_hash() -> None:
    found = {path.name: path for path in FONTS.iterdir() if path.suffix in (".woff2", ".ttf")}
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in found.items()} == LISTED


def test_each_has_its_licence() -> None:
    licences = {path.name.partition(".")[0] for path in FONTS.glob("*.LICENSE.txt")}
    assert all(any(name.startswith(family) for family in licences) for name in LISTED)


def test_a_picture_that_leaves_the_desk_takes_its_letters_along(desk: TestClient) -> None:
    answer = desk.get("/timeline.svg")
    assert "@font-face" in answer.text and "data:font/woff2;base64," in answer.text
    assert "font-src data:" in answer.headers["content-security-policy"]
