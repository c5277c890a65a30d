"""Reports and gold in; out, which gold event each report tells, and which gold events are one deed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from communique import merging
from communique.merging.briefs import Brief
from communique.merging.near_types import nearness
from communique.merging.plover import plover_code
from communique.records import Report
from training.corpus import GoldEvent, GoldPage

LEAST_SHARED = 0.3
"""Share of parties in common from which a report may tell a gold event whose trigger is not the report's."""
FOLDS = 5
"""Folds of stories, for what is learnt from reports."""
DOUBT = "?"
"""Begins a line of two events that readers could not decide."""


class Known(NamedTuple):
    """A report whose gold event is known."""

    brief: Brief
    event: str
    story: str


def known(pages: Iterable[tuple[GoldPage, Sequence[Report]]]) -> Iterator[Known]:
    """The reports of gold pages that tell a gold event, in brief."""
    for page, reports in pages:
        source = merging.source(page.article)
        found = told(page, reports)
        for report in reports:
            if report.id in found:
                yield Known(merging.brief(report, source), found[report.id], page.story)


def fold_of(story: str) -> int:
    """The fold of a story."""
    return crc32(story.encode()) % FOLDS


def told(page: GoldPage, reports: Iterable[Report]) -> dict[str, str]:
    """The gold event that each report tells, by the report's id; reports that tell none are left out."""
    found = {}
    for report in reports:
        fits = [(fit, event.id) for event in page.events if (fit := _fit(page, event, report))]
        if fits:
            found[report.id] = max(fits)[1]
    return found


def _fit(page: GoldPage, event: GoldEvent, report: Report) -> float:
    """How well a report fits a gold event of its page; 0 for not at all."""
    mine = {party.id for party in (*report.actors, *report.recipients)}
    theirs = set(event.actors) | set(event.recipients)
    here = _holds_trigger(event, report)
    on_line = any(
        line.field == report.field and line.start <= report.start < line.end for line in event.lines
    )
    if not mine & theirs or not (here or on_line):
        return 0.0
    types = {report.type, plover_code(report.type, report.status)}
    allowed = bool(types & set(event.types))
    word = here and _is_trigger(page, event, report)
    share = len(mine & theirs) / len(mine | theirs)
    if not word and (not allowed or share < LEAST_SHARED):
        return 0.0
    if not any(nearness(report.type, type) for type in event.types):
        return 0.0
    return 2 * word + here + 1.5 * allowed + share


def _holds_trigger(event: GoldEvent, report: Report) -> bool:
    trigger = event.trigger
    return (
        trigger is not None and trigger.field == report.field and report.start <= trigger.start < report.end
    )


def _is_trigger(page: GoldPage, event: GoldEvent, report: Report) -> bool:
    """Whether the report's trigger is a word of the gold's."""
    trigger = event.trigger
    if trigger is None or trigger.field.startswith("caption"):
        return False
    text = (page.article.title or "") if trigger.field == "title" else page.article.text
    words = text[trigger.start : trigger.end]
    return re.search(rf"(?<!\w){re.escape(report.trigger)}(?!\w)", words) is not None


def deeds(events: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The deed behind each gold event: the smallest id of those that are one, directly or through others."""
    deed = {event: event for event in events}

    def first(event: str) -> str:
        while deed.get(event, event) != event:
            event = deed[event]
        return event

    for one, other in pairs:
        one, other = sorted((first(one), first(other)))
        deed[other] = one
    return {event: first(event) for event in deed}


class OneDeed(NamedTuple):
    """What readers say of gold events of different pages."""

    groups: tuple[tuple[str, ...], ...]
    """Those that tell one deed."""
    doubted: frozenset[frozenset[str]]
    """Pairs that they could not decide."""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Each member of a group with its first."""
        return [(group[0], other) for group in self.groups for other in group[1:]]


def one_deed(path: Path) -> OneDeed:
    """What a file like ``corpus/deeds.txt`` holds."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return OneDeed(
        groups=tuple(tuple(line.split()) for line in lines if not line.startswith(DOUBT)),
        doubted=frozenset(frozenset(line.split()[1:]) for line in lines if line.startswith(DOUBT)),
    )
