"""A pledge's history in, the stage it has reached out; and whether anybody could tell that it was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from communique.merging.quantities import Sort, sort_of
from communique.pledges.phrases import has
from communique.pledges.subject import Subject
from communique.records import Interval, Pledge, PledgeStep, Quantity, Stage

GRACE = timedelta(days=90)
"""Days after its due date from which a promise that nobody saw kept has lapsed: news of a delivery comes late
or never."""


DECISIVE = frozenset({"begun", "delivered", "reduced", "withdrawn"})
"""Steps that settle the stage; a promise that is raised or put off is still a promise."""


def delivered_so_far(promise: Subject, deliveries: Sequence[Subject]) -> tuple[Quantity, ...]:
    """How much of what was promised has come, added up over the deliveries: one quantity for each sort that
    the promise gives and a delivery too."""
    sums: dict[Sort, float] = {}
    for delivery in deliveries:
        for quantity in delivery.quantities:
            if quantity.value is not None:
                sums[sort_of(quantity)] = sums.get(sort_of(quantity), 0.0) + quantity.value
    promised = {sort_of(q): q for q in promise.quantities if q.value is not None}
    return tuple(
        Quantity(item=q.item, text=f"{sums[sort]:,g} {q.unit or q.item}", value=sums[sort], unit=q.unit)
        for sort, q in promised.items()
        if sort in sums
    )


def _partly(promise: Subject, deliveries: Sequence[Subject]) -> bool:
    """Whether less was delivered than was promised of anything that can be counted."""
    promised = {sort_of(q): q.value for q in promise.quantities if q.value is not None}
    so_far = delivered_so_far(promise, deliveries)
    return any(q.value is not None and q.value < (promised.get(sort_of(q)) or 0.0) for q in so_far)


def stage(
    promise: Subject,
    history: Sequence[PledgeStep],
    steps: Mapping[str, Subject],
    due: Interval | None,
    now: date | None,
) -> Stage:
    """The stage, from the latest decisive step.

    ``steps`` holds the subjects of the history's events, ``now`` the last day that the record knows of.
    """
    taken = [step.step for step in history]
    decisive = next((step for step in reversed(taken) if step in DECISIVE), None)
    if decisive == "withdrawn":
        return "withdrawn"
    if decisive == "reduced":
        return "reduced"
    if decisive == "begun":
        return "partly_delivered"
    if decisive == "delivered":
        deliveries = [steps[step.event] for step in history if step.step == "delivered"]
        return "partly_delivered" if _partly(promise, deliveries) else "delivered"
    if due and now and due.end + GRACE < now:
        return "lapsed"
    if not {"reaffirmed", "specified", "raised"}.isdisjoint(taken):
        return "reaffirmed"
    return "committed" if promise.type == "AGREE" and promise.status == "occurred" else "announced"


def checkable(promise: Subject, due: Interval | None) -> bool | str:
    """``True``, or why nobody could tell whether the promise was kept."""
    if promise.quantities or due:
        return True
    if promise.classes and not has("vague", promise.trigger):
        return True
    if not promise.recipients and len(promise.actors) < 2:
        return "it names nobody to whom it was made"
    if not promise.classes:
        return "it names no object that could be seen or counted"
    return "it names no measure: how much, or by when"


def overdue(pledge: Pledge, on: date) -> bool:
    """Whether on that day it should have been kept, and nothing tells that all of it was, or that it was
    taken back."""
    return pledge.due is not None and pledge.due.end < on and pledge.stage not in ("delivered", "withdrawn")
