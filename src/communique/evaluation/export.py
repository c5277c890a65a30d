"""A store in; out, gold made of what people have decided on its events: to measure any coder by.

An event that somebody accepted or corrected is asked for; the others of the same page are optional until
somebody has looked at them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from communique.evaluation.gold import Amount, Days, GoldEvent, GoldPage
from communique.evaluation.matching import lines_of
from communique.records import Article, Event, Interval
from communique.store import Store


class Drawn(msgspec.Struct, frozen=True):
    """Gold of a page, and the text it speaks of."""

    name: str
    gold: GoldPage
    text: str


def drawn(store: Store, every: bool) -> Iterator[Drawn]:
    """Gold of the pages that somebody has decided on; with ``every``, of all, each event taken as it is."""
    events: dict[str, list[tuple[Event, list[str]]]] = {}
    for event in store.events_by_id():
        quotes: dict[str, list[str]] = {}
        for report in store.reports(event):
            quotes.setdefault(report.article, []).append(report.quote)
        for id, some in quotes.items():
            events.setdefault(id, []).append((event, some))
    decided = {anchor.article for decision in store.decisions() for anchor in decision.about}
    taken: set[str] = set()
    for article in store.articles():
        mine = events.get(article.id, [])
        if every or article.id in decided:
            name = _name(article, taken)
            text = _text(store, article)
            yield Drawn(name=name, gold=_page(name, article, text, mine, every), text=text)


def _name(article: Article, taken: set[str]) -> str:
    """A file name that no other page of this gold has."""
    stem = PurePosixPath(article.uri.rstrip("/")).stem or article.id
    name = stem if stem not in taken else f"{stem}-{article.id}"
    taken.add(name)
    return name


def _text(store: Store, article: Article) -> str:
    """The page as it stands where it is plain text that holds the article line by line; else the article."""
    page = store.page(article)
    text = page.content.decode("utf-8", "replace")
    lines = {line.strip() for line in text.split("\n")}
    if page.media == "text" and all(line.strip() in lines for line in article.text.split("\n")):
        return text
    return "\n".join([article.title or "", "", article.text, *article.captions])


def _page(
    name: str, article: Article, text: str, events: list[tuple[Event, list[str]]], every: bool
) -> GoldPage:
    lines = text.split("\n")
    body = {line.strip() for line in article.text.split("\n")} - {""}
    captions = {caption.strip() for caption in article.captions}
    title = (article.title or "").strip()
    return GoldPage(
        page=f"pages/{name}.txt",
        sha256=article.sha256,
        title_line=next((n for n, line in enumerate(lines, 1) if title and line.strip() == title), 0),
        body_lines=tuple(n for n, line in enumerate(lines, 1) if line.strip() in body),
        caption_lines=tuple(n for n, line in enumerate(lines, 1) if line.strip() in captions),
        published=_days(article.published),
        events=tuple(
            _event(f"{name}-{number}", event, quotes, lines, every)
            for number, (event, quotes) in enumerate(events, 1)
        ),
    )


def _event(id: str, event: Event, quotes: list[str], lines: list[str], every: bool) -> GoldEvent:
    parties = (*event.actors, *event.recipients)
    return GoldEvent(
        id=id,
        line=tuple(sorted(frozenset[int]().union(*(lines_of(quote, lines) for quote in quotes)))),
        type=(event.type,),
        actors=tuple(party.id for party in event.actors),
        recipients=tuple(party.id for party in event.recipients),
        status=(event.status,),
        date=_days(event.date),
        mode=event.mode,
        place=event.place.name if event.place else None,
        people=tuple(dict.fromkeys(person.name for party in parties for person in party.people)),
        contexts=event.contexts,
        quantities=tuple(Amount(value=q.value, item=q.item) for q in event.quantities),
        optional=not (every or event.decisions),
    )


def _days(interval: Interval | None) -> Days | None:
    return Days(interval.start, interval.end) if interval else None
