"""Ten events are reviewed by keys alone, one decision is taken back, and the ledger holds what was meant;
the same by the mouse without JavaScript."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("playwright", reason="playwright is not installed: pip install 'communique[dev]'")

from playwright.sync_api import Browser, Page, expect

from communique.records import Decision
from communique.store import Store
from tests.desk.browser.conftest import EVENTS
from tests.desk.browser.serving import Desk
from tests.desk.browser.watching import opened

KEYS = "aaxaa xaaa"
"""Of ten screens: accept, reject, skip (the space)."""


def shown(page: Page) -> str:
    """The address that the decision on the event shown goes to."""
    return page.locator("form.verdict").get_attribute("action") or ""


def press(page: Page, key: str) -> None:
    """Presses a key and waits until another event is shown."""
    before = shown(page)
    page.keyboard.press(key)
    expect(page.locator("form.verdict")).not_to_have_attribute("action", before)
    page.wait_for_load_state()  # until then a key is pressed in vain


def standing(desk: Desk) -> list[Decision]:
    """The decisions that have not been taken back."""
    with Store(desk.store) as store:
        ledger = store.decisions()
    undone = {decision.target for decision in ledger if decision.verb == "undo"}
    return [each for each in ledger if each.verb != "undo" and each.id not in undone]


def test_ten_events_by_keys_and_one_taken_back(browser: Browser, small_desk: Desk) -> None:
    with opened(browser) as (page, watched):
        page.goto(small_desk.address + "/review")
        seen = []
        for key in KEYS:
            seen.append(shown(page))
            press(page, "Space" if key == " " else key)
        assert len(set(seen)) == len(KEYS), "no event is shown twice"
        assert Counter(each.verb for each in standing(small_desk)) == {"accept": 7, "reject": 2}
        page.keyboard.press("Backspace")
        expect(page.locator("main")).to_contain_text("taken back")
        assert Counter(each.verb for each in standing(small_desk)) == {"accept": 6, "reject": 2}
        assert {each.who for each in standing(small_desk)} == {"Ida"}
        assert not watched.complaints and not watched.foreign


def test_the_same_without_javascript(browser: Browser, small_desk: Desk) -> None:
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(small_desk.address + "/review")
        page.locator("form.verdict input[name=why]").fill("seen in print")
        page.locator("form.verdict button[value=accept]").click()
        page.locator("form.verdict button[value=reject]").click()
        expect(page.locator("main")).to_contain_text(f"{EVENTS - 2} wait")
    assert [(each.verb, each.why) for each in standing(small_desk)] == [
        ("accept", "seen in print"),
        ("reject", ""),
    ]


def test_a_key_pressed_in_a_field_is_a_letter(browser: Browser, small_desk: Desk) -> None:
    with opened(browser) as (page, _):
        page.goto(small_desk.address + "/review")
        page.locator("form.verdict input[name=why]").click()
        page.keyboard.type("a sax")
        expect(page.locator("form.verdict input[name=why]")).to_have_value("a sax")
    assert not standing(small_desk)
