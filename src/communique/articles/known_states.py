"""The table ``data/state_names.csv`` in, what languages other than English call states out."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib import resources

INFLECTED = 6
"""Letters from which on a name's last one is left open: most of these languages decline it ("Polska", "w
Polsce")."""


def foreign_names() -> Iterator[tuple[str, str]]:
    """The beginnings of names, each with its state's alpha-3 code."""
    file = resources.files("communique.articles") / "data" / "state_names.csv"
    lines = (line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for row in csv.DictReader(lines):
        for name in filter(None, row["names"].split("|")):
            yield (name[:-1] if len(name) >= INFLECTED else name), row["id"]
