"""A record and gold come in; out, how many of gold's pledges it has, and how many it has without ground.

A pledge of the record is one of gold where one of its givers and at least half of all receivers are the
same, and a step of its history stands on a line that makes the promise. A further pledge is a false alarm
only where no step stands on a line that gold knows to carry an agreement, an aid or a thing to come.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from tools.score.gold import Gold, GoldEvent, GoldPledge
from tools.score.matching import FUTURE, SHARED
from tools.score.record import Pledge, Record, ids
from tools.score.text import f1, lines_of

Places = dict[str, frozenset[int]]
"""Lines of pages, by the page's name."""


class PledgeScore(msgspec.Struct, frozen=True):
    """Counts of pledges."""

    wanted: int
    right: int
    wrong: int
    missed: tuple[GoldPledge, ...] = ()

    @property
    def f1(self) -> float:
        """Precision and recall together."""
        return f1(self.right, self.right + self.wrong, self.wanted)


def score_pledges(gold: Gold, record: Record) -> PledgeScore:
    """Scores the pledges of a record, each used once."""
    places = _places_of_events(gold, record)
    steps = [[places.get(step.event, {}) for step in pledge.history] for pledge in record.pledges]
    by_id = {event.id: (page.name, event) for page in gold.pages for event in page.events}
    used: set[int] = set()
    missed = []
    for wanted in gold.across.pledges:
        made = [by_id[id] for id in sorted(wanted.made)]
        for k, pledge in enumerate(record.pledges):
            if k not in used and _same_parties(pledge, wanted) and any(_stands(s, made) for s in steps[k]):
                used.add(k)
                break
        else:
            missed.append(wanted)
    promising = _promising(gold)
    wrong = [k for k in range(len(steps)) if k not in used and not any(_meet(s, promising) for s in steps[k])]
    return PledgeScore(
        wanted=len(gold.across.pledges), right=len(used), wrong=len(wrong), missed=tuple(missed)
    )


def _places_of_events(gold: Gold, record: Record) -> dict[str, Places]:
    """The lines that the quotes of each event stand on."""
    names = {article.id: article.name for article in record.articles}
    found: dict[str, Places] = {}
    for event in record.events:
        places: defaultdict[str, frozenset[int]] = defaultdict(frozenset)
        for report in event.reports:
            page = names.get(report.article, "")
            if page in gold.lines:
                places[page] |= lines_of(report.quote, gold.lines[page])
        found[event.id] = dict(places)
    return found


def _same_parties(pledge: Pledge, wanted: GoldPledge) -> bool:
    to = ids(pledge.to)
    near = not wanted.to or len(to & wanted.to) / len(to | wanted.to) >= SHARED
    return near and bool(ids(pledge.by) & wanted.by)


def _stands(step: Places, made: list[tuple[str, GoldEvent]]) -> bool:
    return any(step.get(page, frozenset()) & event.line for page, event in made)


def _promising(gold: Gold) -> Places:
    """The lines of each page that can carry a promise."""
    return {
        page.name: frozenset[int]().union(*(event.line for event in page.events if _promises(event)))
        for page in gold.pages
    }


def _promises(event: GoldEvent) -> bool:
    return bool({"AGREE", "AID"} & {*event.type} or FUTURE & {*event.status})


def _meet(one: Places, other: Places) -> bool:
    return any(lines & other.get(page, frozenset()) for page, lines in one.items())
