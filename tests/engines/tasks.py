"""Functions over pages for worker processes to run, in a module that imports little so that they find it
at once."""

from __future__ import annotations

import os
import time
from pathlib import Path

from communique.records import Page, PageError


def shout(page: Page) -> str | PageError:
    """The content in capitals."""
    return page.content.decode().upper()


def shout_or_raise(page: Page) -> str | PageError:
    """Raises at a page that says so, as no stage should."""
    if b"deadly" in page.content:
        raise RuntimeError("out of its depth")
    return shout(page)


def shout_or_die(page: Page) -> str | PageError:
    """Ends its process at a page that says so, as a fault in a library written in C would."""
    if b"deadly" in page.content:
        os._exit(9)
    return shout(page)


PATIENCE = 1_000
"""How often a page that waits looks before it gives up."""


def shout_when_told(page: Page) -> str | PageError:
    """A page that names a file to wait for is done when another has made it."""
    word, _, file = page.content.decode().partition(" ")
    if word == "make":
        Path(file).touch()
    for _ in range(PATIENCE if word == "wait" else 0):
        if Path(file).exists():
            break
        time.sleep(0.01)
    return word.upper()
