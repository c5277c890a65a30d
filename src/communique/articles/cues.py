"""A line in, the declared words that tell what it is out: the tables furniture, captions and comments in
``data``, and signposts for blocks of HTML."""

from __future__ import annotations

import functools
import re
from importlib import resources
from typing import Any, NamedTuple

import tomli

LOOKED_AT = 300
"""Characters of a line in which its tell-tale words are looked for: they stand at its head or in short
lines."""

SHORT = 200
"""The longest line in which a phrase anywhere tells something: longer ones are prose that mentions it."""

TABLES = {"furniture": "furniture", "captions": "caption", "comments": "comment"}
SIGNPOSTS = {"signposts": "furniture"}


class Reason(NamedTuple):
    """One reason why a line is not the article's prose, and the patterns that show it."""

    name: str
    label: str
    opens: bool
    head: re.Pattern[str] | None
    whole: frozenset[str]
    inside: re.Pattern[str] | None
    forms: re.Pattern[str] | None


@functools.cache
def reasons() -> tuple[Reason, ...]:
    """The reasons of all tables for lines of text, in their order."""
    return _read(TABLES)


@functools.cache
def _signposts() -> tuple[Reason, ...]:
    return _read(SIGNPOSTS)


def _read(tables: dict[str, str]) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            row["name"],
            label,
            row.get("opens", False),
            _phrases(r"[^\w#]*", row.get("starts", ())),
            frozenset(row.get("is", ())),
            _phrases(r"", row.get("has", ())),
            _either(row.get("regex", ())),
        )
        for table, label in tables.items()
        for row in _rows(table)
    )


def _rows(table: str) -> list[dict[str, Any]]:
    file = resources.files("communique.articles") / "data" / f"{table}.toml"
    rows: list[dict[str, Any]] = tomli.loads(file.read_text(encoding="utf-8"))["reason"]
    return rows


@functools.lru_cache(maxsize=4096)
def cues(text: str) -> tuple[Reason, ...]:
    """The reasons that a line gives, in the order of the tables."""
    return _shown(text, reasons(), _openings(*TABLES))


def signposts(text: str) -> tuple[Reason, ...]:
    """The reasons of furniture that a short block of an HTML page gives, in any language."""
    return _shown(text, _signposts(), _openings(*SIGNPOSTS))


@functools.cache
def _openings(*tables: str) -> tuple[str, ...]:
    """What a reason's head begins with: most lines begin with none, and are asked no further."""
    return tuple(phrase for table in tables for row in _rows(table) for phrase in row.get("starts", ()))


def _shown(text: str, asked: tuple[Reason, ...], openings: tuple[str, ...]) -> tuple[Reason, ...]:
    seen = text[:LOOKED_AT]
    low = seen.casefold()
    bare = re.sub(r"^[^\w#(]+|[\W\d]+$", "", low)
    short = len(text) <= SHORT
    opened = not low[:1].isalnum() or low.startswith(openings)
    return tuple(reason for reason in asked if _shows(reason, seen, low, bare, short, opened))


def _shows(reason: Reason, seen: str, low: str, bare: str, short: bool, opened: bool) -> bool:
    return bool(
        (opened and reason.head and reason.head.match(low))
        or (reason.whole and bare in reason.whole)
        or (short and reason.inside and reason.inside.search(low))
        or (short and reason.forms and reason.forms.search(seen))
    )


def _phrases(before: str, phrases: list[str] | tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern for any of the phrases, which end where a word ends."""
    if not phrases:
        return None
    ends = sorted((re.escape(each) + (r"\b" if each[-1].isalnum() else "") for each in phrases), key=len)
    return re.compile(before + "(?:" + "|".join(reversed(ends)) + ")")


def _either(forms: list[str] | tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE) if forms else None
