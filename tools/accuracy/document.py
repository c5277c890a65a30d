"""Counts, measures and costs come in; out, tables in Markdown, and a page of documentation with them in it.

A table stands in the page between ``<!-- table: NAME -->`` and ``<!-- end -->``; all around it is written by
hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tools.accuracy.cost import SPACY, Cost
from tools.accuracy.counts import Count, StatusCount
from tools.score import Scores

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


def of_ways(held: Mapping[str, Scores], samples: Mapping[str, Scores]) -> str:
    """Precision, recall and F1 of each way of reading, on held-out stories and on the samples."""
    rows = [(name, *_measures(held[name]), *_measures(samples[name])) for name in held]
    measures = ("precision", "recall", "F1", "date", "status")
    head = ("read by", *(f"stories: {m}" for m in measures), *(f"samples: {m}" for m in measures))
    return table(head, rows)


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
