"""One build at a time on one store."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.store import StoreError
from communique.store.lock import only_writer


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with only_writer(path), pytest.raises(StoreError, match="another build is at work"), only_writer(path):
        pass


def test_the_lock_ends_with_its_holder_and_leaves_nothing(tmp_path: Path) -> None:
    with only_writer(tmp_path / "x.db"):
        pass
    with only_writer(tmp_path / "x.db"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_a_killed_holder_does_not_lock(tmp_path: Path) -> None:
    (tmp_path / "x.db-lock").touch()
    with only_writer(tmp_path / "x.db"):
        pass
