"""A browser without a window, and desks for it to open: one over the sample pages, to be read only, and one
over a small record that a test may change.

The browser is Debian's chromium (``make browser``); where there is none, these tests skip and say so.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from communique.engines import build
from tests.conftest import ROOT, build_by_command
from tests.desk.browser.serving import Desk, serving
from tests.desk.browser.watching import PATIENCE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
"""Without a sandbox, as a browser needs where root starts it: these pages are our own."""
SAMPLES = ("jnp-a", "jnp-c", "jnp-j", "ksa-a", "ksa-b", "arm-a")
"""Pages with readers' comments, captions, promises and disputes; few, since axe looks at each element."""
EVENTS = 12
"""Of the record that may be changed."""


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One for all tests in a browser."""
    from playwright.sync_api import expect, sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(f"none of {', '.join(BROWSERS)} is installed; `make browser` installs it on Debian")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        expect.set_options(timeout=PATIENCE)
        yield started
        started.close()


@pytest.fixture(scope="package")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of some of the sample pages, built by the whole program: to be read only."""
    place = tmp_path_factory.mktemp("some")
    (place / "pages").mkdir()
    for name in SAMPLES:
        shutil.copy(ROOT / "samples" / "pages" / f"{name}.txt", place / "pages")
    return build_by_command(place / "pages", place).store


@pytest.fixture(scope="package")
def sample_desk(sample_store: Path) -> Iterator[Desk]:
    """A desk over it: to be read only."""
    with serving(sample_store) as desk:
        yield desk


@pytest.fixture
def small_store(tmp_path: Path, fake_pipeline: None) -> Path:
    """A record of twelve deeds on twelve days, in the small language of tests/fakes.py."""
    deeds = "\n".join(
        f"JPN>IND AID occurred 2022-{month:02}-05: In month {month} Japan gave India {month} boats."
        for month in range(1, EVENTS + 1)
    )
    (tmp_path / "boats.txt").write_text(f"Twelve gifts\nThe Daily Example\n2023-01-05\n{deeds}\n")
    build([tmp_path / "boats.txt"], tmp_path / "record.db")
    return tmp_path / "record.db"


@pytest.fixture
def small_desk(small_store: Path) -> Iterator[Desk]:
    """A desk over it, at which Ida decides."""
    with serving(small_store) as desk:
        yield desk
