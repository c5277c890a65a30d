"""A page and a function over pages come in; its answer, or a named failure, goes out. Never an exception."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from communique.records import Page, PageError, identify

T = TypeVar("T")


def attempt(work: Callable[[Page], T | PageError], page: Page | PageError) -> T | PageError:
    """What ``work`` makes of the page. No stage raises for a bad page; should one, only that page suffers."""
    if isinstance(page, PageError):
        return page
    try:
        return work(page)
    except Exception as error:
        told = f"{type(error).__name__} in {_where(error)}: {error}"
        return failure(page, f"the program failed on it, which is a fault of the program ({told})")


def failure(page: Page | PageError, reason: str) -> PageError:
    """That a page could not be worked on, and why."""
    return PageError(id=identify("x", page.uri, reason), uri=page.uri, reason=reason)


def _where(error: Exception) -> str:
    """The file and line that raised it, without the folders of this machine."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"
