"""docs/store.md tells every table and column of the schema."""

from __future__ import annotations

import sqlite3

from tools.store_page import PAGE, SCHEMA, page


def test_the_page_is_made_from_the_schema_as_it_is() -> None:
    assert PAGE.read_text("utf-8") == page(SCHEMA.read_text("utf-8")), "run: python -m tools.store_page"


def test_it_names_every_table_and_column() -> None:
    db = sqlite3.connect(":memory:")
    db.executescript(SCHEMA.read_text("utf-8"))
    told = PAGE.read_text("utf-8")
    for (table,) in db.execute(
        "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%' AND sql LIKE '%STRICT%'"
    ):
        section = told.split(f"## `{table}`")[1].split("\n## ")[0]
        for (column,) in db.execute("SELECT name FROM pragma_table_xinfo(?)", (table,)):
            assert f"`{column}`" in section
    db.close()
