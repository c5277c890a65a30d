"""A pledge's history in, the stage it has reached out; and whether anybody could tell that it was kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from communique.pledges.phrases import has
from communique.pledges.subject import Subject
from communique.records import Interval, PledgeStep, Stage

GRACE = timedelta(days=90)
"""Days after its due date from which a promise that nobody saw kept has lapsed: news of a delivery comes late
or never."""


def _partly(promise: Subject, deliveries: Sequence[Subject]) -> bool:
    """Whether what was delivered is still going on, or less than was promised."""
    if all(delivery.status == "ongoing" for delivery in deliveries):
        return True
    promised = [q.value for q in promise.quantities if q.value is not None]
    delivered = [q.value for d in deliveries for q in d.quantities if q.value is not None]
    return bool(promised and delivered) and sum(delivered) < max(promised)


def stage(
    promise: Subject,
    history: Sequence[PledgeStep],
    steps: dict[str, Subject],
    due: Interval | None,
    now: date | None,
) -> Stage:
    """The stage, from the latest decisive step.

    ``steps`` holds the subjects of the history's events, ``now`` the last day that the record knows of.
    """
    taken = [step.step for step in history]
    decisive = next((step for step in reversed(taken) if step in ("delivered", "reduced", "withdrawn")), None)
    if decisive == "withdrawn":
        return "withdrawn"
    if decisive == "reduced":
        return "reduced"
    if decisive == "delivered":
        deliveries = [steps[step.event] for step in history if step.step == "delivered"]
        return "partly_delivered" if _partly(promise, deliveries) else "delivered"
    if due and now and due.end + GRACE < now:
        return "lapsed"
    if "reaffirmed" in taken or "specified" in taken:
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
