"""A row of JSON, in the shape of whatever crawler wrote it, in; the parts of a page in it out.

The names that crawlers use are in ``data/fields.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from communique.pages.address import ADDRESS

MARKUP = re.compile(r"<(?:!doctype|html|head|body|div|p|article|section|span|h[1-6]|br|figure)[\s/>]", re.I)
NOTHING = frozenset(("", "none", "null", "nan", "nat"))
"""What programs write for a value that is absent."""
MILLISECONDS_FROM = 1e11
"""A time since 1970 above this counts milliseconds: in seconds it would be the year 5138."""

Row = Mapping[str, Any]


@cache
def names() -> dict[str, tuple[str, ...]]:
    """The names of each part, the best first."""
    table = tomli.loads(files("communique.pages").joinpath("data/fields.toml").read_text("utf-8"))
    return {part: tuple(listed) for part, listed in table.items()}


@cache
def known() -> frozenset[str]:
    """Every name that tells an object which holds a page, or pages."""
    parts = ("html", "text", "either", "items", "inside")
    return frozenset(name.split(".")[0] for part in parts for name in names()[part])


def markup(row: Row) -> str | None:
    """The page's markup, or its article's."""
    plain = (value for value in _values(row, "html") if isinstance(value, str))
    mixed = (value for value in _values(row, "either") if isinstance(value, str) and MARKUP.search(value))
    return next((value for value in (*plain, *mixed) if value.strip()), None)


def words(row: Row) -> str | None:
    """The page's words without markup."""
    found = (_joined(value) for part in ("text", "either") for value in _values(row, part))
    return next((text for text in found if text.strip()), None)


def address(row: Row) -> str | None:
    """The page's address: the first that looks like one, else whatever stands under ``url``."""
    found = [value.strip() for value in _values(row, "url") if isinstance(value, str)]
    url = row.get("url")
    return next(filter(ADDRESS.match, found), url if isinstance(url, str) and url else None)


def publication(row: Row) -> str | None:
    """The day of publication as it is given, a number as the time since 1970 that it is; never the day of a
    crawl."""
    crawled = any(name in row for name in names()["crawled"])
    for value in _values({k: v for k, v in row.items() if k != "date"} if crawled else row, "published"):
        if isinstance(value, str) and value.strip().lower() not in NOTHING:
            return value
        if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
            return _moment(value)
    return None


def title(row: Row) -> str | None:
    """The page's title."""
    found = (value for value in _values(row, "title") if isinstance(value, str))
    return next((value for value in found if value.strip().lower() not in NOTHING), None)


def items(value: object) -> list[Any] | None:
    """The rows that a document is a list of, if it is one."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return next((rows for rows in _values(value, "items") if isinstance(rows, list)), None)
    return None


def unwrapped(row: object) -> object:
    """The part of an object that holds its page, or the object itself."""
    inner = (row[name] for name in names()["inside"] if name in row) if isinstance(row, dict) else ()
    return next((part for part in inner if isinstance(part, dict)), row)


def _values(row: Row, part: str) -> Iterator[Any]:
    for name in names()[part]:
        value: Any = row
        for key in name.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        if value is not None:
            yield value


def _joined(value: object) -> str:
    """All strings in a value, in its order, a paragraph each."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        value = list(value.values())
    return "\n\n".join(filter(None, map(_joined, value))) if isinstance(value, list) else ""


def _moment(number: float) -> str | None:
    seconds = number / 1000 if number > MILLISECONDS_FROM else number
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None
