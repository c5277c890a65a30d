"""The decisions that stand, and what they found in a record, in; out, what they do to its clusters, events
and pledges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from communique.merging.decisions.correcting import corrected
from communique.merging.decisions.grouping import Cluster, regrouped
from communique.records import STEPS, Decision, Event, Record, Step

LINKED: Step = "delivered"
"""The step that a link stands for where nobody says which."""


class Link(Record, frozen=True):
    """What somebody says of an event and a promise: it is this step of it, or (None) has nothing to do with
    it."""

    promise: str
    event: str
    step: Step | None


class Rulings:
    """Decisions, oldest first, with the ids of the reports that each is about (``found``, by its id)."""

    def __init__(self, decisions: Sequence[Decision], found: Mapping[str, Sequence[str]]) -> None:
        self.decisions = decisions
        self._found = found
        self._on: defaultdict[str, list[Decision]] = defaultdict(list)
        for decision in decisions:
            for report in found.get(decision.id, ()) if decision.about else ():
                self._on[report].append(decision)

    def grouped(self, clusters: Iterable[Cluster]) -> Iterable[Cluster]:
        """The clusters as people put them together and took them apart."""
        if any(decision.verb in ("merge", "split") for decision in self.decisions):
            return regrouped(clusters, self.decisions, self._found)
        return clusters

    def concerned(self, cluster: Cluster) -> list[str]:
        """The reports of a cluster that some decision is about."""
        return [report for report in cluster if report in self._on]

    def on(self, event: Event) -> Event | None:
        """The event as people corrected it; None where they rejected it."""
        about = {each.id: each for report in event.reports for each in self._on.get(report, ())}
        if not about:
            return event
        return corrected(event, [each for each in self.decisions if each.id in about])

    def links(self, event_of: Mapping[str, str]) -> tuple[Link, ...]:
        """The steps of pledges that people linked; ``event_of`` gives the event of a report."""
        links: dict[tuple[str, str], Link] = {}
        for decision in self.decisions:
            ends = [event_of[report] for report in self._found.get(decision.id, ()) if report in event_of]
            if decision.verb in ("link", "unlink") and len(ends) == 2:
                step = _step(decision.value) if decision.verb == "link" else None
                links[ends[0], ends[1]] = Link(promise=ends[0], event=ends[1], step=step)
        return tuple(links.values())


def _step(value: str | None) -> Step:
    return next((step for step in STEPS if step == value != "made"), LINKED)
