"""Broken pages neither crash the reader nor hang it, and none is refused without a reason: a sample of ``make
fuzz``, and what it found before."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.pages.making import make_page
from communique.records import Media
from tools import fuzz

SAMPLE, SEED = 25, 7
BUDGET = 60.0
"""Seconds of processor time: only what has no end takes as long."""


@pytest.mark.parametrize("number", range(SAMPLE))
def test_a_broken_page_is_read_or_refused_with_a_reason(number: int) -> None:
    page = next(page for n, page in enumerate(fuzz.pages(number + 1, SEED)) if n == number)
    result = fuzz.tried(page, BUDGET)
    assert result.failure is None, f"{page.uri}: {result.failure}"


@pytest.mark.parametrize("path", sorted(fuzz.FOUND.glob("*.*")), ids=lambda path: path.name)
def test_what_was_found_before_is_mended(path: Path) -> None:
    media: Media = "html" if path.suffix == ".html" else "text"
    result = fuzz.tried(make_page(path.name, path.read_bytes(), media), BUDGET)
    assert result.failure is None, f"{path.name}: {result.failure}"


def test_the_same_seed_gives_the_same_pages() -> None:
    one, other, third = (list(fuzz.pages(3, seed)) for seed in (1, 1, 2))
    assert one == other and one != third


def test_a_hang_and_a_crash_are_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(page: object) -> str:
        while True:
            pass

    page = next(fuzz.pages(1, 0))
    monkeypatch.setattr(fuzz, "_tried", endless)
    assert fuzz.tried(page, 0.05).outcome == "hang"
    monkeypatch.setattr(fuzz, "_tried", lambda page: 1 / 0)
    assert (fuzz.tried(page, 5).failure or "").startswith("ZeroDivisionError in test_fuzz.py")
