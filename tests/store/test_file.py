"""What stands where a store should be: nothing, a store, or something that must be left alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from communique.store import StoreError, file


def make_store(path: Path) -> Path:
    file.create(path)
    return path


def test_an_absent_or_empty_file_is_no_store_yet(tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    assert not file.exists(tmp_path / "absent.db")
    assert not file.exists(empty)


def test_a_store_is_recognised_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = make_store(tmp_path / "a store?.db")
    assert file.exists(path)
    assert [path] == list(tmp_path.iterdir())
    file.connect(path, write=True).close()
    assert [path] == list(tmp_path.iterdir())


def test_leftovers_of_a_creation_that_was_killed_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "x.db-new").write_bytes(b"half a file")
    assert file.exists(make_store(tmp_path / "x.db"))


@pytest.mark.parametrize("content", [b"some notes", b"SQLite format 3\x00", b"\x1f\x8b" * 200])
def test_a_file_that_is_no_database_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="not a store of Communiqué"):
        file.exists(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE bookmarks (url)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        file.exists(path)
    assert path.read_bytes() == before
    assert [path] == list(tmp_path.iterdir())


def test_a_newer_store_says_what_to_do(tmp_path: Path) -> None:
    path = make_store(tmp_path / "x.db")
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {file.SCHEMA_VERSION + 1}")
    db.close()
    with pytest.raises(StoreError, match="pip install --upgrade communique"):
        file.exists(path)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        file.exists(tmp_path)


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    db = file.connect(make_store(tmp_path / "x.db"), write=False)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("INSERT INTO meta VALUES ('a', 'b')")
    db.close()


def test_a_store_in_a_folder_without_write_permission_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_store(tmp_path / "x.db")
    monkeypatch.setattr("os.access", lambda *_: False)
    db = file.connect(path, write=False)
    assert db.execute("SELECT count(*) FROM pages").fetchone() == (0,)
    db.close()
    with pytest.raises(StoreError, match="no permission"):
        file.connect(path, write=True)
