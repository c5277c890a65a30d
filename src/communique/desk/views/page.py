"""A page as it was read: the article with every sentence that became a report, and apart from it the comments
and what was left out, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from communique.desk.citing import cited_page
from communique.desk.views.event import ReportRow, report_row
from communique.desk.views.shown import Shown
from communique.exchange.saying import when
from communique.records import Article, Comment, LeftOut, Record, Report
from communique.store import Store
from communique.store.rows import decode

_EVENT = """
    coalesce(event, (SELECT withdrawn.id FROM report_deeds JOIN withdrawn ON withdrawn.id = report_deeds.event
        WHERE report_deeds.report = reports.id))
"""
"""The event that a report belongs to, also one that nobody reports any more."""


class Stretch(Record, frozen=True):
    """Some text of the article; where reports stand on it, with their ids and that of an event of theirs."""

    text: str
    event: str = ""
    reports: tuple[str, ...] = ()


class _Span(NamedTuple):
    """Where reports stand in the text."""

    start: int
    end: int
    event: str
    reports: tuple[str, ...]


class PageRead(Record, frozen=True):
    """What a page was read as."""

    title: str
    outlet: str
    published: str
    evidence: str
    authors: tuple[str, ...]
    agency: str
    uri: str
    language: str
    citation: str
    paragraphs: tuple[tuple[Stretch, ...], ...]
    captions: tuple[str, ...]
    comments: tuple[Comment, ...]
    left_out: tuple[LeftOut, ...]
    put_right_by: str
    """The id of the article that is a corrected version of this one; empty where there is none."""


def page(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The article of that ``id``."""
    article = store.article(parameters["id"])
    published = article.published
    data = PageRead(
        title=article.title or "no title",
        outlet=article.outlet or "outlet unknown",
        published=when(published),
        evidence=f"{published.basis}: {published.evidence or 'no words'}" if published else "",
        authors=article.authors,
        agency=article.agency or "",
        uri=article.uri,
        language=article.language,
        citation=cited_page(store, article),
        paragraphs=tuple(_paragraphs(article.text, _spans(store, article.id))),
        captions=article.captions,
        comments=article.comments,
        left_out=article.left_out,
        put_right_by=store.superseded_by(article.id) or "",
    )
    return Shown(data.title, data, ReportRow, _rows(store, article))


def _rows(store: Store, article: Article) -> Iterator[ReportRow]:
    """A row for each report of the page, in order of place."""
    query = (
        f"SELECT record, {_EVENT} FROM reports LEFT JOIN event_reports ON report = id "
        "WHERE article = ? ORDER BY field, quote_start, quote_end, id"
    )
    for record, event in store.db.execute(query, (article.id,)):
        yield report_row(decode(record, Report), article, event or "")


def _spans(store: Store, article: str) -> list[_Span]:
    """Where reports stand in the text, each stretch once, with the event that the first belongs to."""
    query = (
        f"SELECT record, {_EVENT} FROM reports LEFT JOIN event_reports ON report = id "
        "WHERE article = ? AND field = 'text' ORDER BY quote_start, quote_end, id"
    )
    spans: dict[tuple[int, int], _Span] = {}
    for record, event in store.db.execute(query, (article,)):
        report = decode(record, Report)
        span = spans.get((report.start, report.end), _Span(report.start, report.end, event or "", ()))
        spans[report.start, report.end] = span._replace(reports=(*span.reports, report.id))
    return list(spans.values())


def _paragraphs(text: str, spans: list[_Span]) -> list[tuple[Stretch, ...]]:
    """The paragraphs of a text, cut where reports begin and end. Where two overlap, the first counts."""
    paragraphs = []
    begins = 0
    for line in text.split("\n"):
        ends, at = begins + len(line), begins
        stretches = []
        for start, end, event, reports in spans:
            if at <= start < end <= ends:
                said = Stretch(text=text[start:end], event=event or "-", reports=reports)
                stretches += [Stretch(text=text[at:start]), said]
                at = end
        stretches.append(Stretch(text=text[at:ends]))
        paragraphs.append(tuple(stretch for stretch in stretches if stretch.text))
        begins = ends + 1
    return [stretches for stretches in paragraphs if stretches]
