"""A page in a browser comes in; out, what axe-core finds in it that WCAG 2.2 AA does not allow."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page, *, only: list[str] | None = None) -> list[str]:
    """Each violation with the elements it is about; of the rules named ``only``, or of all of WCAG 2.2 AA."""
    page.evaluate(_script())
    asked = {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}
    found = page.evaluate(
        "asked => axe.run({runOnly: asked, resultTypes: ['violations']}).then(said => said.violations)", asked
    )
    return [
        f"{each['id']} ({each['help']}): {node['target']} {node['html'][:200]}"
        for each in found
        for node in each["nodes"][:3]
    ]


@cache
def _script() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
