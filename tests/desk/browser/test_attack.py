"""What hostile pages hold in every field is text in the browser: no element of theirs, no script, no
request."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

pytest.importorskip("playwright", reason="playwright is not installed: pip install 'communique[dev]'")

from playwright.sync_api import Browser

from communique.desk.report import report
from communique.engines import build
from communique.store import Store
from tests.desk.browser.places import addresses
from tests.desk.browser.serving import serving
from tests.desk.browser.watching import opened

ATTACK = (
    "</title></style></text><script>alert(1)</script>\"'><img src=http://evil.example/x onerror=alert(1)>"
    "<svg onload=alert(1)><a href=javascript:alert(1)>boats</a><link rel=stylesheet href=//evil.example>"
    "{{ 1234*9 }}"
)
PAGE = f"""News {ATTACK}
{ATTACK}
2023-04-05
JPN>IND AID promised 2022-06-05: Japan will give India {ATTACK} boats.
IND>JPN SUPPORT occurred 2022-06-07: India thanks {ATTACK} Japan.
# {ATTACK}
> {ATTACK}
"""
THEIRS = "img, svg[onload], a[href^='javascript'], link[href*='evil'], iframe, object"
SCRIPTS = "script:not([src^='/static/'])"


@pytest.fixture
def attacked(tmp_path: Path, fake_pipeline: None) -> Path:
    """A record of a page that is nothing but an attack, and so is its name."""
    page = tmp_path / "<img src=x onerror=alert(1)>.txt"
    page.write_text(PAGE)
    build([page], tmp_path / "record.db")
    return tmp_path / "record.db"


def test_nothing_of_theirs_becomes_part_of_any_page(browser: Browser, attacked: Path) -> None:
    with serving(attacked, who=ATTACK) as desk, opened(browser) as (page, watched):
        places = list(addresses(attacked, "JPN", "IND").values())
        places += [f"/{view}?q={quote(ATTACK)}" for view in ("search", "programme")]
        places += [f"/timeline?since={quote(ATTACK)}", f"/actor/{quote(ATTACK, safe='')}"]
        for place in places:
            page.goto(desk.address + place)
            assert page.locator(f"{THEIRS}, {SCRIPTS}").count() == 0, place
            assert "11106" not in page.locator("main").inner_text(), place
        page.goto(desk.address + addresses(attacked)["event"])
        assert "<script>alert(1)</script>" in page.locator("main").inner_text(), "it is shown, as text"
        assert not watched.foreign
        assert not [said for said in watched.complaints if "status of 40" not in said]


def test_nothing_of_theirs_becomes_part_of_a_report(browser: Browser, attacked: Path, tmp_path: Path) -> None:
    with Store(attacked) as store:
        text = report(store, ["JPN", "IND"], date(2026, 1, 1), None, None)
    (tmp_path / "report.html").write_text(text, "utf-8")
    with opened(browser) as (page, watched):
        page.goto((tmp_path / "report.html").as_uri())
        assert page.locator(f"{THEIRS}, script").count() == 0
        assert "alert(1)" in page.locator("main").inner_text()
        assert not watched.complaints and not watched.foreign
