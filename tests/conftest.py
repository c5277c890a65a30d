"""Fixtures that tests of several parts share. What they need is imported when they run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]


class Built(NamedTuple):
    """A record of real pages: the store, and its export as JSON lines."""

    store: Path
    export: Path


def build_by_command(pages: Path, place: Path) -> Built:
    """Builds and exports as somebody at a terminal does, from the root of the repository."""
    built = Built(place / "record.db", place / "record.jsonl")
    command = [sys.executable, "-m", "communique"]
    for arguments in (["build", pages, "--store", built.store], ["export", "--store", built.store]):
        done = subprocess.run([*command, *map(str, arguments)], cwd=ROOT, capture_output=True)
        told = done.stderr.decode()
        assert done.returncode == 0 and "fault of the program" not in told, told
    built.export.write_bytes(done.stdout)
    return built


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The record of the sample pages, built once for all tests by the whole program: to be read only."""
    return build_by_command(Path("samples/pages"), tmp_path_factory.mktemp("samples"))


def make_folder(at: Path) -> Path:
    """A folder with two pages in the small language of tests/fakes.py, and one that cannot be read."""
    from tests import fakes

    pages = at / "pages"
    pages.mkdir()
    (pages / "summit.txt").write_text(fakes.SUMMIT)
    (pages / "later.txt").write_text(fakes.LATER)
    (pages / "bad.txt").write_text("UNREADABLE\n")
    return pages


def take_pipelines_place(patch: pytest.MonkeyPatch) -> None:
    """Puts that language in place of the real pipeline, in workers too."""
    from tests import fakes

    patch.setattr("communique.pipeline.work", fakes.work)
    patch.setattr("communique.pipeline.sifted", fakes.work)
    patch.setattr("communique.pipeline.sifted_read", fakes.read)
    patch.setattr("communique.pipeline.read", fakes.read)


@pytest.fixture
def fake_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the length of a test, pages are in the small language."""
    take_pipelines_place(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of pages that a test may change."""
    return make_folder(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from such a folder, once for all tests: to be read only."""
    from communique.engines import build

    place = tmp_path_factory.mktemp("record")
    with pytest.MonkeyPatch.context() as patch:
        take_pipelines_place(patch)
        build([make_folder(place)], place / "record.db")
    return place / "record.db"
