"""``communique show``: the id of an event comes in, all that is known of it goes out, report by report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import store_option, table_or_json
from communique.cli.output import console, show_json, warn_unmerged
from communique.exchange.context import context
from communique.exchange.saying import counted, deed, reported_by, when
from communique.records import Article, Decision, Event, Party, Report

if TYPE_CHECKING:
    from rich.console import Console

    from communique.store import Store


@click.command()
@click.argument("event")
@store_option
@table_or_json()
def show(event: str, store: Path, form: str) -> None:
    """Show one event: its fields, and every report with its quote in context and why it was coded so.

    EVENT is the id of an event, of one of its reports, or the beginning of either, as `timeline` shows it.

    \b
    Examples:
      communique show e-3fa9c2d1
      communique show e-3fa9c2d1 --format json
    """
    from communique.store import Store

    with Store(store) as opened:
        warn_unmerged(opened)
        found = opened.event(event)
        if form == "json":
            show_json(_object(opened, found))
            return
        out = console()
        print_fields(out, found)
        print_decisions(out, opened.decisions_on(found))
        for report in opened.reports(found):
            by = opened.superseded_by(report.article)
            print_report(out, report, opened.headline(report.article), opened.headline(by) if by else None)


def _object(store: Store, event: Event) -> dict[str, object]:
    """The event as exported, each report with the paragraph it stands in."""
    from communique.exchange.jsonl import whole_event

    whole = whole_event(store, event)
    for entry, report in zip(whole["reports"], store.reports(event), strict=True):
        article = store.headline(report.article)
        before, quote, after = context(article, report)
        entry |= {"paragraph": before + quote + after, "uri": article.uri, "title": article.title}
    return whole


def print_fields(out: Console, event: Event) -> None:
    from rich.text import Text

    out.print(Text(f"{event.type}: {deed(event.actors, event.recipients)}", style="bold"))
    place = (
        ", ".join(part for part in (event.place.name, event.place.country) if part) if event.place else None
    )
    evidence = f" ({event.date.basis}: “{event.date.evidence}”)" if event.date and event.date.evidence else ""
    print_pairs(
        out,
        [
            ("id", event.id),
            ("status", event.status),
            ("when", when(event.date) + evidence),
            ("where", place),
            ("actors", _parties(event.actors)),
            ("recipients", _parties(event.recipients)),
            ("mode", event.mode),
            ("contexts", ", ".join(event.contexts)),
            ("quantities", "; ".join(f"{one.text} ({one.item})" for one in event.quantities)),
            ("PLOVER", event.plover),
            (
                "sources",
                f"{reported_by(event)}, {counted(len(event.reports), 'report')}",
            ),
            ("confidence", f"{event.confidence:.2f}"),
            *(
                (
                    f"disputed {dispute.field}",
                    "; ".join(f"{v.value} ({len(v.reports)})" for v in dispute.values),
                )
                for dispute in event.disputed
            ),
            *(("why one event", why) for why in event.why),
        ],
    )


def print_decisions(out: Console, decisions: Iterable[Decision]) -> None:
    """What people have decided on an event, a line each."""
    from communique.exchange.deciding import summary

    print_pairs(
        out,
        [
            ("decided", f"{summary(each)}, {each.who}, {each.when:%Y-%m-%d}{why}  {each.id}")
            for each in decisions
            for why in [f": {each.why}" if each.why else ""]
        ],
    )


def print_report(out: Console, report: Report, article: Article, put_right_by: Article | None = None) -> None:
    """A report with its quote in context, and the version that has put its page right where there is one."""
    from rich.padding import Padding
    from rich.text import Text

    published = f", {when(article.published)}" if article.published else ""
    out.print()
    out.print(
        Text(f"{article.outlet or 'outlet unknown'}{published}: {article.title or 'no title'}", style="bold")
    )
    out.print(Text(f"{article.uri} ({report.field} {report.start}-{report.end})", style="dim"))
    before, quote, after = context(article, report)
    marked = (quote, "bold") if out.is_terminal else f"»{quote}«"
    out.print(Padding(Text.assemble(before, marked, after), (0, 2)))
    print_pairs(
        out,
        [
            ("read as", f"{report.status} {report.type}: {deed(report.actors, report.recipients)}"),
            ("put right by", f"{put_right_by.uri} ({put_right_by.id})" if put_right_by else None),
            ("words", report.trigger),
            ("when", when(report.date)),
            ("according to", report.attributed_to),
            ("background", "the page recalls it rather than reports it" if report.background else None),
            *(("why", why) for why in report.why),
            ("id", report.id),
        ],
    )


def _parties(parties: tuple[Party, ...]) -> str:
    """Japan [JPN] (Fumio Kishida, prime minister), India [IND]."""
    return ", ".join(f"{party.name} [{party.id}]{_people(party)}" for party in parties)


def _people(party: Party) -> str:
    people = [", ".join(part for part in (person.name, person.office) if part) for person in party.people]
    return f" ({'; '.join(people)})" if people else ""


def print_pairs(out: Console, pairs: list[tuple[str, str | None]]) -> None:
    """Names and values side by side, without those that have no value."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0))
    for name, value in pairs:
        if value:
            grid.add_row(Text(f"  {name}", style="dim"), Text(value))
    out.print(grid)
