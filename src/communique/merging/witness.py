"""Reports and sources in, witnesses out: reports in the order of publication, with what their word weighs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from communique.merging.sources import Source
from communique.records import Report

T = TypeVar("T")


class Witness(NamedTuple):
    """A report and the article that it stands in."""

    report: Report
    source: Source

    @property
    def weight(self) -> float:
        """What its word weighs in a vote: the coder's score."""
        return self.report.score

    @property
    def published(self) -> date | None:
        """The last day on which it can have been published."""
        return self.source.published.end if self.source.published else None


def _order(witness: Witness) -> tuple[date, str, int, str, int, str]:
    fields = {"title": 0, "text": 1}
    report = witness.report
    published = witness.published or date.max
    return published, report.article, fields.get(report.field, 2), report.field, report.start, report.id


def witnesses(reports: Sequence[Report], sources: Mapping[str, Source]) -> tuple[Witness, ...]:
    """The reports with their sources, in order of publication, then of place in the page. Raises KeyError for
    an unknown article."""
    return tuple(sorted((Witness(report, sources[report.article]) for report in reports), key=_order))


def vote(heard: Sequence[Witness], ballot: Callable[[Report], T | None]) -> dict[T, float]:
    """What each value weighs; reports that give none do not vote. Values stand in the order in which they
    were first given."""
    weights: dict[T, float] = {}
    for witness in heard:
        value = ballot(witness.report)
        if value is not None:
            weights[value] = weights.get(value, 0.0) + witness.weight
    return weights


def winner(weights: Mapping[T, float]) -> T | None:
    """The value that weighs most, the first given where two weigh the same."""
    if len(weights) < 2:
        return next(iter(weights), None)
    return max(weights, key=lambda value: round(weights[value], 6))
