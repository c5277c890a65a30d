"""A search leads to the sentence in its page, the timeline from years to a day, a picture to a file of its
own; by links alone, so that no JavaScript is needed."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("playwright", reason="playwright is not installed: pip install 'communique[dev]'")

from playwright.sync_api import Browser, expect

from tests.desk.browser.serving import Desk
from tests.desk.browser.watching import opened


def test_words_lead_to_the_event_and_on_to_the_page_they_stand_in(browser: Browser, small_desk: Desk) -> None:
    with opened(browser, java_script_enabled=False) as (page, watched):
        page.goto(small_desk.address)
        page.get_by_role("searchbox", name="Search quotes and headlines").fill("month 7")
        page.keyboard.press("Enter")
        expect(page.locator("mark").first).to_have_text("month")
        page.get_by_role("link", name="In month 7 Japan gave India 7 boats.").click()
        expect(page.locator("article mark")).to_have_text("In month 7 Japan gave India 7 boats.")
        page.get_by_role("link", name="Twelve gifts").click()
        expect(page.locator("h1")).to_have_text("Twelve gifts")
        expect(page.locator("a.said")).to_have_count(12)
        assert not watched.foreign


def test_the_timeline_narrows_from_years_to_a_day_and_widens_again(
    browser: Browser, small_desk: Desk
) -> None:
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(small_desk.address + "/timeline?unit=years&since=2022&until=2023")
        for closer in ("2022", "July 2022", "5 July 2022"):
            page.locator(f"a:has(> title:text-is('look closer at {closer}'))").click()
            expect(page.locator(".zoom .here")).to_have_text(closer)
        expect(page.locator("table.events tbody tr")).to_have_count(1)
        page.get_by_role("link", name="Q3 2022").click()
        expect(page.locator("table.events tbody tr")).to_have_count(3)
        page.get_by_role("link", name="by pair").click()
        expect(page.locator("figure text.row")).to_have_text("India – Japan")
        page.get_by_role("link", name="← Q2 2022").click()
        expect(page.locator("table.events tbody tr")).to_have_count(3)


@pytest.mark.parametrize("view", ["timeline", "relation", "network"])
def test_a_picture_opens_as_a_file_of_its_own(browser: Browser, small_desk: Desk, view: str) -> None:
    with opened(browser) as (page, watched):
        page.goto(f"{small_desk.address}/{view}?actor=JPN,IND")
        page.locator(".taken").get_by_role("link", name="SVG").click()
        expect(page).to_have_url(re.compile(rf"/{view}\.svg\?actor="))
        ground = page.evaluate("getComputedStyle(document.querySelector('.sheet')).fill")
        assert ground == "rgb(255, 255, 255)", "its style is in it, and the policy lets it be"
        assert not watched.complaints and not watched.foreign
