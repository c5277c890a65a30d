"""A report opens from the disk, asks nothing of anybody, and can be read by everybody, in light and dark, on
a phone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed: pip install 'communique[dev]'")
pytest.importorskip("axe_playwright_python", reason="axe is not installed: pip install 'communique[dev]'")

from playwright.sync_api import Browser

from communique.desk.report import report
from communique.store import Store
from tests.desk.browser import axe
from tests.desk.browser.watching import opened


def test_a_report_opens_from_the_disk(browser: Browser, sample_store: Path, tmp_path: Path) -> None:
    with Store(sample_store) as store:
        text = report(store, ["IRN", "SAU"], date(2026, 1, 1), None, None)
    (tmp_path / "report.html").write_text(text, "utf-8")
    requests: list[str] = []
    with opened(browser, viewport={"width": 360, "height": 700}) as (page, watched):
        page.on("request", lambda request: requests.append(request.url))
        page.goto((tmp_path / "report.html").as_uri())
        assert page.locator("h1").inner_text() == "Iran and Saudi Arabia"
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.locator("svg a").last.evaluate("mark => mark.dispatchEvent(new MouseEvent('click'))")
        assert page.locator("article:target").count() == 1, "a mark leads to its event in the file"
        assert axe.violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe.violations(page, only=["color-contrast"]) == []
        assert len({request.partition("#")[0] for request in requests}) == 1
        assert not watched.complaints and not watched.foreign
