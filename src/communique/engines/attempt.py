"""A page and a function over pages come in; the function's answer, or a named failure, goes out. Never an
exception.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from communique.records import Page, PageError, identify

T = TypeVar("T")


def attempt(work: Callable[[Page], T | PageError], page: Page | PageError) -> T | PageError:
    """What ``work`` makes of the page. The stages do not raise for bad pages; should one do so, only that
    page suffers.
    """
    if isinstance(page, PageError):
        return page
    try:
        return work(page)
    except Exception as error:
        return failure(
            page, f"the program failed on it ({type(error).__name__}: {error}); please report this page"
        )


def failure(page: Page | PageError, reason: str) -> PageError:
    """That a page could not be worked on, and why."""
    return PageError(id=identify("x", page.uri, reason), uri=page.uri, reason=reason)
