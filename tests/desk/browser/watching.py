"""A browser comes in; out, a window of it, with what it complains of and what it asks other machines for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

PATIENCE = 30_000
"""Milliseconds that a page may take on a machine with much else to do; no test is decided by it."""
OURS = ("127.0.0.1", None)
"""Hosts that are this machine; a file and a ``data:`` address have none."""


class Watched(NamedTuple):
    """Filled while the window is used."""

    complaints: list[str]
    """Errors and warnings of the console, of scripts, of the content security policy; dialogs."""
    foreign: list[str]
    """Addresses on other machines."""


@contextmanager
def opened(browser: Browser, **how: object) -> Iterator[tuple[Page, Watched]]:
    """A window of its own, watched; ``how`` as Playwright's ``new_context`` takes it."""
    context: BrowserContext = browser.new_context(**how)  # type: ignore[arg-type]
    try:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        yield page, watching(page)
    finally:
        context.close()


def watching(page: Page) -> Watched:
    """Watches the window until it is closed; what leaves the machine is noted."""
    watched = Watched([], [])

    def asked(request: Request) -> None:
        if urlsplit(request.url).hostname not in OURS:
            watched.foreign.append(request.url)

    page.on("request", asked)
    page.on("console", lambda said: _note(watched, said.type, said.text))
    page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    page.on("dialog", lambda dialog: _dismissed(watched, dialog))
    page.on("requestfailed", lambda request: _failed(watched, request))
    return watched


def _note(watched: Watched, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        watched.complaints.append(text)


def _dismissed(watched: Watched, dialog: Dialog) -> None:
    watched.complaints.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _failed(watched: Watched, request: Request) -> None:
    """What the window left behind itself, by going on to another page, did not fail."""
    if request.failure != "net::ERR_ABORTED":
        watched.complaints.append(f"failed: {request.url}")
