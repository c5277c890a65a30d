"""Every page opens without a complaint, asks no other machine for anything, fits a phone, can be read by
everybody, and is whole without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("playwright", reason="playwright is not installed: pip install 'communique[dev]'")
pytest.importorskip("axe_playwright_python", reason="axe is not installed: pip install 'communique[dev]'")

from playwright.sync_api import Browser, Page

from tests.desk.browser import axe
from tests.desk.browser.places import PLACES, addresses
from tests.desk.browser.serving import Desk
from tests.desk.browser.watching import Watched, opened

NARROWEST = 320
"""CSS pixels: the width at which WCAG 2.2 (1.4.10) allows no scrolling sideways."""
EVERY = pytest.mark.parametrize("place", PLACES)


@pytest.fixture(scope="module")
def at(sample_desk: Desk) -> dict[str, str]:
    """Where each page of the samples' desk is."""
    return {name: sample_desk.address + rest for name, rest in addresses(sample_desk.store).items()}


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[tuple[Page, Watched]]:
    """A window for one page after the other."""
    with opened(browser, viewport={"width": 1280, "height": 900}) as it:
        yield it


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A window that runs no script."""
    with opened(browser, java_script_enabled=False) as (page, _):
        yield page


@EVERY
def test_it_opens_without_a_complaint_and_asks_no_other_machine(
    window: tuple[Page, Watched], at: dict[str, str], place: str
) -> None:
    page, watched = window
    watched.complaints.clear()
    answer = page.goto(at[place])
    assert answer is not None
    if place == "what is not there":
        assert answer.status == 404
        watched.complaints.clear()  # of the 404 itself
    else:
        assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert not watched.complaints and not watched.foreign


@EVERY
def test_axe_finds_nothing_in_it_in_light_and_in_dark(
    window: tuple[Page, Watched], at: dict[str, str], place: str
) -> None:
    page, _ = window
    page.emulate_media(color_scheme="light")
    page.goto(at[place])
    assert axe.violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe.violations(page, only=["color-contrast"]) == []
    page.emulate_media(color_scheme="light")


@EVERY
def test_it_needs_no_scrolling_sideways_on_the_narrowest_phone(
    window: tuple[Page, Watched], at: dict[str, str], place: str
) -> None:
    page, _ = window
    page.set_viewport_size({"width": NARROWEST, "height": 700})
    page.goto(at[place])
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert wide <= NARROWEST


@EVERY
def test_without_javascript_it_says_no_less(
    window: tuple[Page, Watched], plain: Page, at: dict[str, str], place: str
) -> None:
    page, _ = window
    page.goto(at[place])
    plain.goto(at[place])
    less, more = (window.locator("main").inner_text().splitlines() for window in (plain, page))
    assert less and set(less) <= set(more)


def test_dark_is_dark_and_light_is_light(window: tuple[Page, Watched], at: dict[str, str]) -> None:
    page, _ = window
    page.goto(at["overview"])
    brightness = "[...getComputedStyle(document.body).backgroundColor.matchAll(/[0-9]+/g)].map(Number)[0]"
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(brightness)
    page.emulate_media(color_scheme="light")
    assert dark < 64 and page.evaluate(brightness) > 192
