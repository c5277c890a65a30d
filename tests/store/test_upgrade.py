"""A store that an older version wrote is brought up to date: nothing that was read or decided is lost."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from communique.store import Store, StoreError, file, made, open_writer

ADDED = ("articles_in_short", "reports_in_short", "page_days")
"""Tables that schema 3 has and schema 2 had not, besides those made by merging."""


def rows(store: Path) -> dict[str, list[tuple[object, ...]]]:
    db = sqlite3.connect(store)
    tables = (*made.TABLES, *ADDED[:2], "articles", "reports", "pages")
    found = {name: sorted(db.execute(f"SELECT * FROM {name}"), key=str) for name in tables}
    db.close()
    return found


def schema(store: Path) -> set[tuple[str, str, str]]:
    db = sqlite3.connect(store)
    found = set(db.execute("SELECT type, name, sql FROM sqlite_master"))
    db.close()
    return found


def aged(store: Path) -> Path:
    """The store as schema 2 had it, as far as what was read and decided goes."""
    db = sqlite3.connect(store)
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        if name.startswith(ADDED):
            db.execute(f"DROP TRIGGER {name}")
    for name in ADDED:
        db.execute(f"DROP TABLE {name}")
    db.execute("PRAGMA user_version = 2")
    db.commit()
    db.close()
    return store


def test_a_store_of_schema_2_holds_the_same_afterwards(built: Path, tmp_path: Path) -> None:
    old = aged(Path(shutil.copy(built, tmp_path / "old.db")))
    with pytest.raises(StoreError, match="brings it up to date"):
        Store(old)
    with open_writer(old, "f", "0") as writer:
        assert writer.merge()
    assert schema(old) == schema(built)
    assert rows(old) == rows(built)


def test_until_events_are_made_anew_it_says_that_they_are_missing(built: Path, tmp_path: Path) -> None:
    old = aged(Path(shutil.copy(built, tmp_path / "old.db")))
    with open_writer(old, "f", "0"):
        pass
    assert file.exists(old)
    with Store(old) as store:
        assert store.unmerged()
        assert not list(store.events())


def test_the_day_on_which_a_page_came_in_is_kept_from_then_on(built: Path, tmp_path: Path) -> None:
    with Store(built) as store:
        assert all(store.read_on(article) is not None for article in store.articles())
    old = aged(Path(shutil.copy(built, tmp_path / "old.db")))
    with open_writer(old, "f", "0"):
        pass
    with Store(old) as store:
        assert {store.read_on(article) for article in store.articles()} == {None}
