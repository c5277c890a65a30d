"""Decisions on sources in; out, which articles no longer count, and whose words others carry."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from communique.merging.outlets import outlet_key
from communique.merging.sources import Source
from communique.records import Decision


def _about(decision: Decision, source: Source) -> bool:
    """Whether it names the article, or its outlet by name or host."""
    target = " ".join((decision.target or "").casefold().split())
    return target in (source.article, outlet_key(source))


def retracted(source: Source, decisions: Iterable[Decision]) -> bool:
    """Whether somebody took the article, or all that its outlet prints, out of the record."""
    return any(decision.verb == "retract" and _about(decision, source) for decision in decisions)


def credited(source: Source, decisions: Iterable[Decision]) -> Source:
    """The source with the agency, or the outlet, whose words it carries by somebody's decision."""
    for decision in decisions:
        if decision.verb == "credit" and _about(decision, source):
            source = replace(source, agency=decision.value)
    return source
