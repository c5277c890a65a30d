"""The schema explains itself: who opens the file with another program finds a word on every table."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

SCHEMA = (files("communique.store") / "schema.sql").read_text(encoding="utf-8")
CREATED = re.compile(r"^CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)", re.MULTILINE)


@pytest.mark.parametrize("name", [name for name in CREATED.findall(SCHEMA) if name != "articles_fts"])
def test_every_table_and_view_has_a_comment(name: str) -> None:
    before = SCHEMA[: re.search(rf"^CREATE .*\b{name}\b", SCHEMA, re.MULTILINE).start()]  # type: ignore[union-attr]
    assert before.rstrip().rpartition("\n")[2].startswith("-- ")
