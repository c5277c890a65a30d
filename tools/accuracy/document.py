"""Counts, measures and costs come in; out, tables in Markdown, and a page of documentation with them in it.

A table stands in the page between ``<!-- table: NAME -->`` and ``<!-- end -->``; all around it is written by
hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tools.accuracy.cost import SPACY, Cost
from tools.accuracy.counts import Count, StatusCount
from tools.accuracy.ways import Way
from tools.score import Scored, Scores
from tools.score.page import PageScore

_TABLE = re.compile(r"(<!-- table: (?P<name>[a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(page: str, tables: Mapping[str, str]) -> str:
    """The page with its tables as they are now. Raises KeyError where it asks for one that nobody made."""
    return _TABLE.sub(lambda found: f"{found[1]}{tables[found['name']]}{found[3]}", page)


def of_types(types: Mapping[str, Count], every: Count) -> str:
    """Precision and recall by type."""
    rows = [(name, *_figures(count)) for name, count in (*types.items(), ("**all**", every))]
    return table(("type", *_FIGURES), rows)


def of_kinds(kinds: Mapping[str, tuple[int, Count]]) -> str:
    """The same by kind of page."""
    rows = [(kind, str(pages), *_figures(count)) for kind, (pages, count) in kinds.items()]
    return table(("kind of page", "pages", *_FIGURES), rows)


def of_statuses(statuses: Mapping[str, StatusCount]) -> str:
    """How many events of each status are found, and how many of those with the right one."""
    rows = [
        (
            name,
            str(one.wanted),
            str(one.found),
            _share(one.found, one.wanted),
            _share(one.right, one.found),
            _share(one.right, one.told),
        )
        for name, one in statuses.items()
    ]
    head = (
        "status in gold",
        "wanted",
        "found",
        "found of wanted",
        "status right of found",
        "right where said",
    )
    return table(head, rows)


def of_dates(pages: Sequence[PageScore]) -> str:
    """How many events have the right date, on pages whose own date is read right and on others."""
    rows = []
    for name, right in (("is right", True), ("is not known, or too widely", False)):
        some = [page for page in pages if page.published_right is right]
        dated = sum(page.dated for page in some)
        rows.append((name, str(len(some)), str(dated), _share(sum(page.date_right for page in some), dated)))
    return table(("the day of publication", "pages", "dated events found", "right date"), rows)


def of_errors(errors: Mapping[str, int], head: str) -> str:
    """How many errors there are of each kind."""
    whole = sum(errors.values())
    rows = [(kind, str(number), f"{number / max(1, whole):.0%}") for kind, number in errors.items()]
    return table((head, "number", "share"), rows)


def of_ways(ways: Mapping[Way, Scored]) -> str:
    """How right each way of reading is; date and status are shares of the events that are found."""
    rows = [(way, *_measures(one.scores)) for way, one in ways.items()]
    return table(("read by", "precision", "recall", "F1", "right date", "right status"), rows)


def of_costs(costs: Mapping[str, Cost], words: int) -> str:
    """Words a second of processor time and peak memory, side by side."""
    spacy = costs[SPACY].seconds
    rows = [
        (
            name,
            f"{words / cost.seconds:,.0f}",
            f"{words / cost.coding:,.0f}" if cost.coding else "",
            f"{spacy / cost.seconds:.1f}",
            f"{cost.megabytes:.0f}",
        )
        for name, cost in costs.items()
    ]
    head = ("read by", "words a CPU second", "coding stage alone", "times spaCy", "peak MB")
    return table(head, rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown: the first column words, the others numbers."""
    lines = [head, ("---", *("--:" for _ in head[1:])), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


_FIGURES = ("wanted", "found", "said", "right", "precision", "recall", "F1")


def _figures(count: Count) -> tuple[str, ...]:
    numbers = (count.wanted, count.found, count.said, count.right)
    shares = (
        _share(count.right, count.said),
        _share(count.found, count.wanted),
        f"{count.f1:.2f}" if count.wanted else "",
    )
    return (*map(str, numbers), *shares)


def _measures(scores: Scores) -> tuple[str, ...]:
    each = (
        scores.event_precision,
        scores.event_recall,
        scores.event_f1,
        scores.event_date,
        scores.event_status,
    )
    return tuple(f"{one:.3f}" for one in each)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else ""
