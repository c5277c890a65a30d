"""A domain or a name in, the known outlet out: the table ``data/outlets.csv``, the best-known outlets and
agencies of the world."""

from __future__ import annotations

import csv
import functools
import re
from importlib import resources
from typing import NamedTuple
from urllib.parse import urlsplit


class Outlet(NamedTuple):
    """A known outlet, as its row of the table says."""

    domain: str
    name: str
    country: str | None
    state_owned: bool
    agency: bool
    kind: str


@functools.cache
def outlets() -> dict[str, Outlet]:
    """The known outlets by domain."""
    text = (resources.files("communique.articles") / "data" / "outlets.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {
        row["domain"]: Outlet(
            row["domain"],
            row["name"],
            row["country"] or None,
            row["state_owned"] == "yes",
            row["agency"] == "yes",
            row["kind"],
        )
        for row in rows
    }


@functools.cache
def _by_name() -> dict[str, Outlet]:
    return {_key(each.name): each for each in outlets().values()}


def named(name: str) -> Outlet | None:
    """The outlet of a name, whatever its letter case and its article."""
    return _by_name().get(_key(name))


def known(url: str | None) -> Outlet | None:
    """The outlet that an address belongs to, by the longest domain that fits."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    parts = host.split(".")
    return next((hit for i in range(len(parts) - 1) if (hit := outlets().get(".".join(parts[i:])))), None)


def _key(name: str) -> str:
    return re.sub(r"^the\s|\W+", "", name.casefold())
