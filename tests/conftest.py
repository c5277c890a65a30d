"""Fixtures that tests of several parts share. What they need is imported when they run."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def fake_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the small language of tests/fakes.py in place of the real pipeline, in workers too."""
    from tests import fakes

    monkeypatch.setattr("communique.pipeline.work", fakes.work)
    monkeypatch.setattr("communique.pipeline.read", fakes.read)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pages in the small language, and one that cannot be read."""
    from tests import fakes

    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "summit.txt").write_text(fakes.SUMMIT)
    (pages / "later.txt").write_text(fakes.LATER)
    (pages / "bad.txt").write_text("UNREADABLE\n")
    return pages


@pytest.fixture
def built(fake_pipeline: None, folder: Path, tmp_path: Path) -> Path:
    """A store built from that folder."""
    from communique.engines import build

    path = tmp_path / "record.db"
    build([folder], path)
    return path
