"""A desk over small records whose reading is known."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the extra `desk` is not installed")

from starlette.testclient import TestClient

from communique.desk import application


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    """A record that a test may change."""
    return Path(shutil.copy(built, tmp_path / "record.db"))


@pytest.fixture
def desk(store: Path) -> TestClient:
    """A browser at a desk over it."""
    return TestClient(application(store, who="Ida"), base_url="http://127.0.0.1")
