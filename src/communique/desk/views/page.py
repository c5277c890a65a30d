"""A page as it was read: the article with every sentence that became a report, and apart from it the comments
and what was left out, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from communique.desk.citing import cited_page
from communique.desk.views.event import ReportRow, report_row
from communique.desk.views.shown import Shown
from communique.exchange.saying import when
from communique.records import Article, Comment, LeftOut, Record, Report
from communique.store import Store
from communique.store.rows import decode


class Stretch(Record, frozen=True):
    """Some text of the article; with the id of its event where a report stands on it."""

    text: str
    event: str = ""


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
    )
    return Shown(data.title, data, ReportRow, _rows(store, article))


def _rows(store: Store, article: Article) -> Iterator[ReportRow]:
    """A row for each report of the page, in order of place."""
    query = (
        "SELECT record, event FROM reports LEFT JOIN event_reports ON report = id "
        "WHERE article = ? ORDER BY field, quote_start, quote_end, id"
    )
    for record, event in store.db.execute(query, (article.id,)):
        yield report_row(decode(record, Report), article, event or "")


def _spans(store: Store, article: str) -> list[tuple[int, int, str]]:
    """Where reports stand in the text, each stretch once, with the event they belong to."""
    query = (
        "SELECT record, event FROM reports LEFT JOIN event_reports ON report = id "
        "WHERE article = ? AND field = 'text' ORDER BY quote_start, quote_end, id"
    )
    spans: dict[tuple[int, int], str] = {}
    for record, event in store.db.execute(query, (article,)):
        report = decode(record, Report)
        spans.setdefault((report.start, report.end), event or "")
    return [(start, end, event) for (start, end), event in spans.items()]


def _paragraphs(text: str, spans: list[tuple[int, int, str]]) -> list[tuple[Stretch, ...]]:
    """The paragraphs of a text, cut where reports begin and end. Where two overlap, the first counts."""
    paragraphs = []
    begins = 0
    for line in text.split("\n"):
        ends, at = begins + len(line), begins
        stretches = []
        for start, end, event in spans:
            if at <= start < end <= ends:
                stretches += [Stretch(text=text[at:start]), Stretch(text=text[start:end], event=event or "-")]
                at = end
        stretches.append(Stretch(text=text[at:ends]))
        paragraphs.append(tuple(stretch for stretch in stretches if stretch.text))
        begins = ends + 1
    return [stretches for stretches in paragraphs if stretches]
