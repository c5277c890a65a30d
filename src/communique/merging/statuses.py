"""Witnesses in, the status of their event out: what was planned and then reported as done was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from communique.merging.witness import Witness, vote, winner
from communique.records import Report, Status

_SETTLED = frozenset({"occurred", "ongoing", "negated"})


def _status(report: Report) -> Status:
    return report.status


def merged_status(heard: Sequence[Witness]) -> Status:
    """The status of the latest news: a deed that later pages report as done (or called off) is, else the vote
    decides."""
    settled = [w for w in heard if w.report.status in _SETTLED]
    ahead = [w.published or date.min for w in heard if w.report.status not in _SETTLED]
    if settled and ahead:
        later = [w for w in settled if w.published and w.published > max(ahead)]
        if later:
            heard = later
    status: Status | None = winner(vote(heard, _status))
    assert status is not None
    return status
