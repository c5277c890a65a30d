"""A sentence in, the outlet out whose news it says it passes on: "Reuters reported", "told Kyodo"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

import msgspec
import tomli
from msgspec.structs import replace

from communique.articles.outlets import ABBREVIATIONS, outlets
from communique.merging.sources import Source
from communique.merging.witness import Witness

PRESS = frozenset({"agency", "newspaper", "broadcaster", "online", "magazine"})
"""Kinds of outlets whose news others pass on; a ministry that is quoted is a party, not a witness."""


class _Words(msgspec.Struct, frozen=True):
    """``data/citations.toml``."""

    before: list[str]
    behind: list[str]
    kinds: list[str]
    short: dict[str, str]


@cache
def _words() -> _Words:
    text = (files("communique.merging") / "data" / "citations.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomli.loads(text), _Words)


@cache
def _names() -> dict[str, str]:
    """The outlet of each name and sign under which sentences cite it, without its article."""
    usual = {each.name: each.name for each in outlets().values() if each.kind in PRESS}
    found = {**ABBREVIATIONS, **usual, **_words().short}
    return {sign.removeprefix("The "): name for sign, name in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    """A name between words of citing, which may stand on either side."""

    def any_of(words: Iterable[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))

    words, names = _words(), any_of(_names())
    before = rf"(?i:\b(?:{any_of(words.before)})(?: the)?) (?P<told>{names})\b"
    behind = rf"\b(?P<says>{names})(?: (?:{any_of(words.kinds)}))?,? (?:{any_of(words.behind)})\b"
    return re.compile(f"{before}|{behind}")


def cited(sentence: str) -> str | None:
    """The name of the outlet that a sentence cites, as the table of outlets writes it, if it cites one."""
    found = _pattern().search(sentence)
    return _names()[found["told"] or found["says"]] if found else None


def as_cited(heard: Sequence[Witness]) -> tuple[Source, ...]:
    """The sources of an event's reports, each article once; one whose sentences on the event cite another
    outlet has its news from there, and counts as it."""
    articles = {witness.source.article for witness in heard}
    passed: dict[str, Source] = {}
    for report, source in heard:
        if len(articles) < 2:  # alone it is one voice, whoever's
            return (source,)
        known = passed.setdefault(source.article, source)
        if known.agency is None:
            passed[source.article] = replace(known, agency=cited(report.quote))
    return tuple(passed.values())
