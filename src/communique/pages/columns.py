"""The first line of a table of text in; out, what sets its columns apart and which parts of a page they hold.

The names are those of JSON rows, ``data/fields.toml``, in any letter case and with blanks for underscores.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from communique.pages.fields import names

SIGNS = (",", ";", "\t", "|")
"""What stands between columns, the commonest first: it is the one that the first line has most of."""
LONGEST = 4000
"""Bytes of the longest first line; that of a table without names can be an article."""


class Columns(NamedTuple):
    """What stands between the columns of a table, and their names as crawlers write them."""

    sign: str
    names: tuple[str, ...]


def columns(head: bytes) -> Columns | None:
    """The columns of a table that holds articles; none where a first line names no text or markup."""
    line = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0]
    if not 0 < len(line) <= LONGEST:
        return None
    text = line.decode("utf-8", "replace").strip()
    sign = max(SIGNS, key=text.count)
    found = next(csv.reader([text], delimiter=sign), [])
    told = tuple(_known().get(_folded(name), name.strip()) for name in found)
    return Columns(sign, told) if _texts().intersection(told) else None


@cache
def _known() -> dict[str, str]:
    """The names of fields by their letters, the best first."""
    listed = [name for part in names().values() for name in part]
    return {_folded(name): name for name in reversed(listed)}


@cache
def _texts() -> frozenset[str]:
    return frozenset(name for part in ("html", "text", "either") for name in names()[part])


def _folded(name: str) -> str:
    return name.strip().casefold().replace(" ", "_")
