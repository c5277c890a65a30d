"""What people say of a deed and a promise holds, whatever the words."""

from __future__ import annotations

from communique import pledges
from communique.merging.decisions import Link
from communique.records import Pledge
from tests.merging.made_up import day, events, report
from tests.pledges.test_follow import KNOWN, PROMISE, boats

GIFT = report(
    "Autumn", "Chile's navy has new vessels.", "COOPERATE occurred has", "CHL", "NOR", date=day("2024-05-01")
)
DELIVERY = report(
    "Summer",
    "Chile received ten patrol boats from Norway.",
    "AID occurred received",
    "NOR",
    "CHL",
    date=day("2024-04-08"),
    quantities=boats(10),
)


def followed(step: str | None, deed: object = GIFT) -> Pledge:
    """The pledge with a deed linked, or kept apart."""
    reports = {each.id: each for each in (PROMISE, GIFT, DELIVERY)}
    made = events([PROMISE, deed], KNOWN)  # type: ignore[list-item]
    event_of = {each.reports[0]: each.id for each in made}
    link = Link(promise=event_of[PROMISE.id], event=event_of[deed.id], step=step)  # type: ignore[attr-defined,arg-type]
    (pledge,) = pledges.follow(made, reports.__getitem__, lambda article: KNOWN[article].published, [link])
    return pledge


def test_a_linked_deed_keeps_the_promise() -> None:
    pledge = followed("delivered")
    assert [step.step for step in pledge.history] == ["made", "delivered"]
    assert pledge.stage == "delivered"


def test_a_linked_deed_can_end_it() -> None:
    assert followed("withdrawn").stage == "withdrawn"


def test_an_unlinked_deed_keeps_nothing() -> None:
    assert followed(None, DELIVERY).stage == "announced"
