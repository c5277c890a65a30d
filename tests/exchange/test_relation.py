"""What was between two parties, by quarter: only what they did to each other is a quarrel of theirs."""

from __future__ import annotations

from datetime import date

from communique.exchange.relation import by_quarter
from communique.records import Event, EventType, Interval, Party, Status

CHAD, MALI, NIGER = (
    Party(id=id, name=name) for id, name in (("TCD", "Chad"), ("MLI", "Mali"), ("NER", "Niger"))
)


def event(
    type: EventType,
    actors: tuple[Party, ...],
    recipients: tuple[Party, ...] = (),
    status: Status = "occurred",
) -> Event:
    return Event(
        id="e-1",
        type=type,
        plover=type,
        status=status,
        actors=actors,
        recipients=recipients,
        reports=("r-1",),
        sources=1,
        contexts=("military",),
        date=Interval(start=date(2024, 5, 3), end=date(2024, 5, 3)),
    )


def test_deeds_are_counted_by_what_they_are() -> None:
    events = [
        event("CONSULT", (CHAD, MALI)),
        event("AID", (CHAD,), (MALI,)),
        event("AID", (CHAD,), (MALI,), "promised"),
        event("AID", (CHAD,), (MALI,), "negated"),
    ]
    (row,) = by_quarter(events, ["TCD", "MLI"])
    assert (row.quarter, row.contacts, row.deliveries, row.promises, row.quarrels) == ("2024-Q2", 1, 1, 1, 0)
    assert row.new_areas == "military"


def test_what_one_does_against_the_other_is_a_quarrel() -> None:
    (row,) = by_quarter([event("ACCUSE", (MALI,), (CHAD,))], ["TCD", "MLI"])
    assert row.quarrels == 1


def test_what_both_do_against_a_third_is_none() -> None:
    (row,) = by_quarter([event("ACCUSE", (CHAD, MALI), (NIGER,))], ["TCD", "MLI"])
    assert row.quarrels == 0
