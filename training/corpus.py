"""A folder of gold in; out, its pages as articles with the events that a careful reader found, as spans of
the article.

The articles are cut by the gold's own line numbers, so that what is learnt here does not hang on how pages
are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from communique.records import Article, EventType, Interval, identify


@dataclass(frozen=True)
class Span:
    """Characters of a named field of an article."""

    field: str
    start: int
    end: int


@dataclass(frozen=True)
class GoldEvent:
    """An event as the gold tells it, on the line its trigger stands on."""

    id: str
    types: tuple[EventType, ...]
    statuses: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    optional: bool
    mode: str | None
    date: Interval | None
    trigger: Span | None
    who: tuple[Span, ...] = ()
    whom: tuple[Span, ...] = ()
    lines: tuple[Span, ...] = ()
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True)
class GoldPage:
    """A page of gold: the article a perfect reader would cut from it, and its events."""

    name: str
    story: str
    article: Article
    events: tuple[GoldEvent, ...] = field(default=())


ABOUT_STATES = ("", "later")
"""The folders of the corpus whose pages are about what states do."""
LEARNT_FROM = (*ABOUT_STATES, "general")
"""All that readers learn from."""


def learnt_from(corpus: Path, folders: Sequence[str] = LEARNT_FROM) -> list[GoldPage]:
    """The pages of these folders of a corpus, by name."""
    pages = [page for folder in folders for page in load(corpus / folder)]
    return sorted(pages, key=lambda page: page.name)


def load(root: Path) -> Iterator[GoldPage]:
    """The pages of ``root/gold`` and ``root/pages``, by name."""
    for path in sorted((root / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if "page" in gold:
            page = next(p for p in (root / gold["page"], root.parent / gold["page"]) if p.exists())
            yield _page(path.stem, page.read_text("utf-8").split("\n"), gold)


def _page(name: str, lines: list[str], gold: dict) -> GoldPage:  # type: ignore[type-arg]
    title = lines[gold["title_line"] - 1].strip() if gold.get("title_line") else ""
    places: dict[int, tuple[str, int]] = {}
    if title:
        places[gold["title_line"]] = ("title", 0)
    text, offset = [], 0
    for number in gold["body_lines"]:
        line = lines[number - 1].strip()
        places[number] = ("text", offset)
        text.append(line)
        offset += len(line) + 1
    captions = []
    for count, number in enumerate(gold.get("caption_lines", [])):
        captions.append(lines[number - 1].strip())
        places.setdefault(number, (f"caption:{count}", 0))
    article = Article(
        id=identify("a", name),
        page=identify("p", name),
        uri=name,
        sha256="",
        text="\n".join(text),
        language="en",
        title=title or None,
        captions=tuple(captions),
        published=_interval(gold.get("published")),
    )
    stripped = {n: lines[n - 1].strip() for n in places}
    events = tuple(_event(e, stripped, places) for e in gold["events"])
    return GoldPage(name, re.sub(r"\d*$", "", name) if "-" in name else name, article, events)


def _event(e: dict, lines: dict[int, str], places: dict[int, tuple[str, int]]) -> GoldEvent:  # type: ignore[type-arg]
    known = [n for n in e["line"] if n in places]
    trigger, where = None, None
    for n in known:
        at = _find(lines[n], e.get("trigger"), 0)
        if at is not None:
            trigger, where = _span(places[n], at), n
            break
    near = trigger.start - places[where][1] if trigger and where is not None else 0

    def spans(words: list[str] | None) -> tuple[Span, ...]:
        if where is None:
            return ()
        found = (_find(lines[where], w, near) for w in words or [])
        return tuple(_span(places[where], at) for at in found if at is not None)

    return GoldEvent(
        id=e["id"],
        types=tuple(e["type"]),
        statuses=tuple(e["status"]),
        actors=tuple(e["actors"]),
        recipients=tuple(e.get("recipients") or ()),
        optional=bool(e.get("optional")),
        mode=e.get("mode"),
        date=_interval(e.get("date")),
        trigger=trigger,
        who=spans(e.get("who")),
        whom=spans(e.get("whom")),
        lines=tuple(_span(places[n], (0, len(lines[n]))) for n in known),
        contexts=tuple(e.get("contexts") or ()),
    )


def _find(line: str, words: str | None, near: int) -> tuple[int, int] | None:
    """The whole-word occurrence of words in a line that is nearest to a place; any occurrence where none is
    whole."""
    if not words:
        return None
    found = [(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", line)]
    if not found and (at := line.find(words)) >= 0:
        found = [(at, at + len(words))]
    return min(found, key=lambda s: abs(s[0] - near), default=None)


def _span(place: tuple[str, int], at: tuple[int, int]) -> Span:
    return Span(place[0], place[1] + at[0], place[1] + at[1])


def _interval(value: dict | None) -> Interval | None:  # type: ignore[type-arg]
    if not value or not value.get("start"):
        return None
    return Interval(
        start=date.fromisoformat(value["start"]), end=date.fromisoformat(value.get("end") or value["start"])
    )
