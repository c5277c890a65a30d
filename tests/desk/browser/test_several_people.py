"""People with accounts, in a browser: they log in, edit by keys, and lose nothing when the network goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed: pip install 'communique[dev]'")

from playwright.sync_api import Browser, Page, expect

from communique.desk.accounts import Book, passwords
from communique.store import Store
from tests.desk.browser import axe
from tests.desk.browser.serving import Desk, serving
from tests.desk.browser.watching import opened

PASSWORD = "three blue boats"


@pytest.fixture
def desk(small_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk at which Ada is an admin and Vera a reviewer."""
    monkeypatch.setattr(passwords, "COST", (16, 1, 1))
    book = Book(tmp_path / "accounts.json")
    book.add("Ada", "admin", PASSWORD)
    book.add("Vera", "reviewer", PASSWORD)
    with serving(small_store, accounts=book.path) as it:
        yield it


def log_in(page: Page, desk: Desk, name: str) -> None:
    page.goto(desk.address)
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    expect(page.locator("header .who")).to_have_text(name)


def proper(page: Page) -> None:
    """A page is as WCAG asks, in light and in dark, and fits a phone."""
    page.emulate_media(color_scheme="light")
    assert axe.violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe.violations(page, only=["color-contrast"]) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 900})


def test_the_pages_of_accounts_are_as_the_others(browser: Browser, desk: Desk) -> None:
    with opened(browser) as (page, watched):
        page.goto(desk.address)
        proper(page)
        log_in(page, desk, "Ada")
        for place in ("/account", "/accounts", "/queues", "/review"):
            page.goto(desk.address + place)
            proper(page)
        page.goto(desk.address + "/account")
        page.click("text=Log out")
        expect(page.locator("h1")).to_have_text("Log in")
        assert not watched.foreign


def test_a_field_is_edited_by_the_keyboard_alone(browser: Browser, desk: Desk) -> None:
    with opened(browser) as (page, watched):
        log_in(page, desk, "Vera")
        page.goto(desk.address + "/review")
        page.keyboard.press("e")
        for _ in range(20):
            if page.evaluate("document.activeElement.name") == "set-place":
                break
            page.keyboard.press("Tab")
        page.keyboard.type("Oslo")
        page.keyboard.press("Enter")
        expect(page.locator("aside")).to_contain_text("Oslo")
        assert not watched.complaints
    with Store(desk.store) as store:
        assert [(each.field, each.who) for each in store.decisions()] == [("place", "Vera")]


def test_what_cannot_be_sent_stays_and_is_sent_when_the_network_is_back(
    browser: Browser, desk: Desk, tmp_path: Path
) -> None:
    with opened(browser) as (page, _):
        log_in(page, desk, "Vera")
        page.goto(desk.address + "/review")
        page.fill("form.verdict [name=why]", "half a rea")
        page.reload()
        expect(page.locator("form.verdict [name=why]")).to_have_value("half a rea")
        page.fill("form.verdict [name=why]", "a whole reason")
        page.context.set_offline(True)
        page.click("form.verdict [value=accept]")
        expect(page.locator("#unsent")).to_contain_text("Nothing is lost")
        page.context.set_offline(False)
        expect(page.locator(".lately")).to_contain_text("accept", timeout=20_000)
    with Store(desk.store) as store:
        assert [each.why for each in store.decisions()] == ["a whole reason"]


def test_a_colleagues_word_is_told_first(browser: Browser, desk: Desk) -> None:
    with opened(browser) as (vera, _), opened(browser, java_script_enabled=False) as (ada, _):
        log_in(vera, desk, "Vera")
        log_in(ada, desk, "Ada")
        vera.goto(desk.address + "/review")
        shown = (vera.locator("form.verdict").get_attribute("action") or "").removeprefix("/review/")
        ada.goto(f"{desk.address}/review?event={shown}")
        vera.click("form.verdict [value=accept]")
        expect(vera.locator(".lately")).to_contain_text("Vera")
        ada.click("form.verdict [value=reject]")
        expect(ada.locator(".note[role=alert]")).to_contain_text("Vera")
        ada.click("text=Decide all the same")
        expect(ada.locator(".lately")).to_contain_text("Ada: reject")
