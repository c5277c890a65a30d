"""Who we say that we are."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

AGENT = "communique"
"""The name that robots.txt may call the program by."""


def software() -> str:
    """The program and its version, as User-Agent and in archives."""
    try:
        return f"{AGENT}/{version(AGENT)}"
    except PackageNotFoundError:  # run from its source, not installed
        return AGENT
