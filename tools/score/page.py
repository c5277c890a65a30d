"""The article and the events a record gives for one page come in, with the page's gold; its counts go out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from tools.score.gold import Days, GoldEvent, GoldPage
from tools.score.matching import Matching, Said, match
from tools.score.record import Article, Event, ids
from tools.score.text import SHORTEST_LEAK, fold, lines_of, token_f1

WIDER = 31
"""Days by which the interval of an event may be wider than gold's and still be right."""


class PageScore(msgspec.Struct, frozen=True):
    """Counts of one page; with the defaults, those of a page that the record lacks."""

    page: str
    wanted: int
    """Events asked for."""
    right: int = 0
    """Of these, found."""
    said: int = 0
    """Events of the record that count: right ones and false alarms."""
    dated: int = 0
    """Of the right ones, those that gold dates."""
    date_right: int = 0
    status_right: int = 0
    evidence_right: int = 0
    quotes: int = 0
    grounded: int = 0
    """Of the quotes, those that stand verbatim in the page."""
    body_f1: float = 0.0
    title_right: bool = False
    published_right: bool = False
    lines_leaked: int = 0
    """Lines of the page that are not the article and stand in its text."""
    hits: tuple[tuple[Said, GoldEvent], ...] = ()
    """The right ones, as the record and as gold have them."""
    missed: tuple[GoldEvent, ...] = ()
    false_alarms: tuple[Said, ...] = ()
    found: tuple[tuple[str, str], ...] = ()
    """Ids of gold events, each with the id of the record's event."""


def score_page(
    gold: GoldPage, lines: Sequence[str], article: Article | None, events: Sequence[Event]
) -> PageScore:
    """Scores a page; ``events`` are all of the record."""
    wanted = [event for event in gold.events if not event.optional]
    if article is None:
        return PageScore(page=gold.name, wanted=len(wanted), missed=tuple(wanted))
    told = [said(event, article, lines) for event in events if _quotes(event, article)]
    found = match(told, gold.events)
    right = [(told[i], event) for j, i in found.first.items() if not (event := gold.events[j]).optional]
    dated = [(one.date, event.date) for one, event in right if event.date]
    counted = [i for i in range(len(told)) if _counts(i, found, gold.events)]
    quotes = [fold(quote) for event in events for quote in _quotes(event, article)]
    whole = fold("\n".join(lines))
    return PageScore(
        page=gold.name,
        wanted=len(wanted),
        right=len(right),
        said=len(counted),
        dated=len(dated),
        date_right=sum(_date_right(one, want) for one, want in dated),
        status_right=sum(one.status in event.status for one, event in right),
        evidence_right=sum(bool(one.lines & event.line) for one, event in right),
        quotes=len(quotes),
        grounded=sum(bool(quote) and quote in whole for quote in quotes),
        body_f1=token_f1(article.text, "\n".join(lines[n - 1] for n in gold.body_lines)),
        title_right=fold(article.title or "") == fold(lines[gold.title_line - 1]),
        published_right=_published_right(article.published, gold.published, gold.true_day),
        lines_leaked=_leaked(article, gold, lines),
        hits=tuple(right),
        missed=tuple(
            event for j, event in enumerate(gold.events) if j not in found.first and not event.optional
        ),
        false_alarms=tuple(told[i] for i in counted if i not in found.gold),
        found=tuple((gold.events[j].id, told[i].id) for j, i in found.first.items()),
    )


def _quotes(event: Event, article: Article) -> list[str]:
    return [report.quote for report in event.reports if report.article == article.id]


def said(event: Event, article: Article, lines: Sequence[str]) -> Said:
    """An event as the reports of one article tell it."""
    quotes = _quotes(event, article)
    return Said(
        id=event.id,
        type=event.type,
        status=event.status,
        actors=ids(event.actors),
        recipients=ids(event.recipients),
        date=event.date,
        lines=frozenset[int]().union(*(lines_of(quote, lines) for quote in quotes)),
        quote=quotes[0],
    )


def _counts(said: int, found: Matching, gold: Sequence[GoldEvent]) -> bool:
    """Whether an event counts for precision: not where gold leaves it open."""
    if said not in found.gold:
        return True
    j = found.gold[said]
    return not gold[j].optional and not (gold[j].many and found.first[j] != said)


def _date_right(said: Days | None, gold: Days) -> bool:
    return bool(said and said.meets(gold) and said.width <= gold.width + WIDER)


def _published_right(said: Days | None, gold: Days, true_day: date | None) -> bool:
    if said is None or not gold.holds(said):
        return False
    return true_day is None or said.start <= true_day <= said.end


def _leaked(article: Article, gold: GoldPage, lines: Sequence[str]) -> int:
    """How many lines stand in the text that gold counts to neither body, title nor captions."""
    text, title = fold(article.text), fold(lines[gold.title_line - 1])
    kept = {gold.title_line, *gold.body_lines, *gold.caption_lines}
    others = [fold(line) for number, line in enumerate(lines, 1) if number not in kept]
    return sum(len(line) >= SHORTEST_LEAK and line != title and line in text for line in others)
