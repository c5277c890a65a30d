"""One event: its fields, and every report with its quote marked in its paragraph, why it was read so, and how
to cite it."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk.citing import cited_event, cited_page
from communique.desk.lines import EventLine, event_line
from communique.desk.views.shown import Shown
from communique.exchange.context import context
from communique.exchange.deciding import summary
from communique.exchange.rows import first, last, names
from communique.exchange.saying import deed, reported_by, when
from communique.records import Article, Decision, Event, Record, Report
from communique.store import Store


class Told(Record, frozen=True):
    """A report in the paragraph it stands in."""

    report: Report
    title: str
    outlet: str
    published: str
    uri: str
    before: str
    quote: str
    after: str
    deed: str
    when: str
    citation: str
    put_right_by: str
    """The id of the article that is a corrected version of this one; empty where there is none."""


class EventPage(Record, frozen=True):
    """An event with all that is known of it."""

    event: Event
    line: EventLine
    told: tuple[Told, ...]
    decisions: tuple[Decision, ...]
    said: tuple[str, ...]
    """Each of the decisions in a few words."""
    citation: str
    reported_by: str
    """How many independent outlets report it; that none does any more."""


class ReportRow(Record, frozen=True):
    """A report on one line, with all that its page is cited by."""

    outlet: str
    published_start: str
    published_end: str
    title: str
    uri: str
    sha256: str
    quote: str
    status: str
    type: str
    actors: str
    recipients: str
    date_start: str
    date_end: str
    place: str
    attributed_to: str
    background: bool
    event: str
    report: str
    article: str


def event(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The event of that ``id``, or of a report of that id, or the beginning of either."""
    found = store.event(parameters["id"])
    line = event_line(store, found)
    reports = store.reports(found)
    decisions = store.decisions_on(found)
    data = EventPage(
        event=found,
        line=line,
        told=tuple(told(store, report) for report in reports),
        decisions=decisions,
        said=tuple(summary(each) for each in decisions),
        reported_by=reported_by(found),
        citation=cited_event(store, line, [store.headline(report.article) for report in reports]),
    )
    rows = (report_row(report, store.headline(report.article), found.id) for report in reports)
    return Shown(f"{line.deed}: {found.type.lower()}, {line.when}", data, ReportRow, rows)


def report_row(report: Report, article: Article, event: str) -> ReportRow:
    """The line of a report."""
    return ReportRow(
        outlet=article.outlet or "",
        published_start=first(article.published),
        published_end=last(article.published),
        title=article.title or "",
        uri=article.uri,
        sha256=article.sha256,
        quote=report.quote,
        status=report.status,
        type=report.type,
        actors=names(report.actors),
        recipients=names(report.recipients),
        date_start=first(report.date),
        date_end=last(report.date),
        place=report.place.name if report.place else "",
        attributed_to=report.attributed_to or "",
        background=report.background,
        event=event,
        report=report.id,
        article=article.id,
    )


def told(store: Store, report: Report) -> Told:
    """A report with the paragraph and the page it stands in."""
    article = store.headline(report.article)
    before, quote, after = context(article, report)
    return Told(
        report=report,
        title=article.title or "no title",
        outlet=article.outlet or "outlet unknown",
        published=when(article.published) if article.published else "date unknown",
        uri=article.uri,
        before=before,
        quote=quote,
        after=after,
        deed=deed(report.actors, report.recipients),
        when=when(report.date),
        citation=cited_page(store, article),
        put_right_by=store.superseded_by(article.id) or "",
    )
