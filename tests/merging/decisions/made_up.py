"""Decisions on the made-up events of the tests of merging, an hour apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from communique.merging.decisions import anchor, make
from communique.records import Decision, Report, Verb

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)


def decided(verb: Verb, *about: Report, hours: float = 0, who: str = "Ida", **more: Any) -> Decision:
    """A decision, so many hours after noon."""
    return make(verb, who, NOON + timedelta(hours=hours), about=[anchor(each) for each in about], **more)


def found(*decisions: Decision) -> dict[str, tuple[str, ...]]:
    """All that the decisions are about, as where nothing has gone."""
    return {
        each.id: tuple(anchor.report for anchor in each.about) or (each.target or "",) for each in decisions
    }
