"""One event: its fields, and every report with its quote marked in its paragraph, why it was read so, and how
to cite it."""

from __future__ import annotations

from collections.abc import Mapping

from communique.desk.lines import EventLine, event_line
from communique.desk.views.shown import Shown
from communique.exchange.context import context
from communique.exchange.saying import deed, when
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


class EventPage(Record, frozen=True):
    """An event with all that is known of it."""

    event: Event
    line: EventLine
    told: tuple[Told, ...]
    decisions: tuple[Decision, ...]


def event(store: Store, parameters: Mapping[str, str]) -> Shown:
    """The event of that ``id``, or of a report of that id, or the beginning of either."""
    found = store.event(parameters["id"])
    line = event_line(store, found)
    data = EventPage(
        event=found,
        line=line,
        told=tuple(told(store, report) for report in store.reports(found)),
        decisions=store.decisions_on(found),
    )
    return Shown(f"{line.deed}: {found.type.lower()}, {line.when}", data)


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
        citation=citation(article),
    )


def citation(article: Article) -> str:
    """Outlet, title, date, address and hash: enough to find the page again and to see that it is the same."""
    published = when(article.published) if article.published else "no date"
    outlet, title = article.outlet or "Unknown outlet", article.title or "untitled"
    return f"{outlet}, “{title}”, {published}. {article.uri} (SHA-256 {article.sha256})"
