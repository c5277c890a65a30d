"""What becomes of promises."""

from __future__ import annotations

from datetime import date

from communique import pledges
from communique.records import Pledge, Quantity, Report
from tests.merging.made_up import day, events, report, source

KNOWN = {name: source(name, f"2024-{n:02}-10") for n, name in enumerate(("Spring", "Summer", "Autumn"), 3)}


def followed(*reports: Report) -> list[Pledge]:
    """The pledges of a record with those reports."""
    found = {r.id: r for r in reports}
    return list(
        pledges.follow(events(reports, KNOWN), found.__getitem__, lambda article: KNOWN[article].published)
    )


def boats(number: float) -> tuple[Quantity, ...]:
    """So many boats."""
    return (Quantity(item="patrol boats", text=f"{number:g} patrol boats", value=number),)


PROMISE = report(
    "Spring",
    "Norway will give Chile ten patrol boats.",
    "AID promised give",
    "NOR",
    "CHL",
    date=day("2024-03-09"),
    quantities=boats(10),
)


def test_a_promise_is_a_pledge() -> None:
    (pledge,) = followed(PROMISE)
    assert [p.id for p in pledge.by] == ["NOR"]
    assert [p.id for p in pledge.to] == ["CHL"]
    assert pledge.promise == PROMISE.quote
    assert (pledge.stage, pledge.checkable, pledge.made) == ("announced", True, PROMISE.date)
    assert [step.step for step in pledge.history] == ["made"]


def test_a_later_delivery_keeps_it() -> None:
    delivery = report(
        "Summer",
        "Chile received ten patrol boats from Norway.",
        "AID occurred received",
        "NOR",
        "CHL",
        date=day("2024-04-08"),
        quantities=boats(10),
    )
    (pledge,) = followed(PROMISE, delivery)
    assert pledge.stage == "delivered"
    assert [step.step for step in pledge.history] == ["made", "delivered"]


def test_fewer_boats_keep_it_in_part() -> None:
    delivery = report(
        "Summer",
        "Norway gave Chile four patrol boats.",
        "AID occurred gave",
        "NOR",
        "CHL",
        date=day("2024-04-08"),
        quantities=boats(4),
    )
    (pledge,) = followed(PROMISE, delivery)
    assert pledge.stage == "partly_delivered"


def test_an_earlier_delivery_keeps_nothing() -> None:
    earlier = report(
        "Spring",
        "Norway gave Chile ten patrol boats last year.",
        "AID occurred gave",
        "NOR",
        "CHL",
        date=day("2023-06-01"),
        start=300,
    )
    (pledge,) = followed(PROMISE, earlier)
    assert pledge.stage == "announced"


def test_another_giver_keeps_nothing() -> None:
    other = report(
        "Summer",
        "Peru gave Chile ten patrol boats.",
        "AID occurred gave",
        "PER",
        "CHL",
        date=day("2024-04-08"),
    )
    (pledge,) = followed(PROMISE, other)
    assert pledge.stage == "announced"


def test_a_promise_made_again_is_one_pledge() -> None:
    again = report(
        "Autumn",
        "Oslo repeated that it will give Chile ten patrol boats.",
        "AID promised give",
        "NOR",
        "CHL",
        date=day("2024-05-08"),
    )
    (pledge,) = followed(PROMISE, again)
    assert pledge.stage == "reaffirmed"


def test_a_promise_can_be_taken_back() -> None:
    end = report(
        "Autumn",
        "Norway will not give Chile the patrol boats after all.",
        "AID negated give",
        "NOR",
        "CHL",
        date=day("2024-05-08"),
    )
    (pledge,) = followed(PROMISE, end)
    assert pledge.stage == "withdrawn"


def test_a_plan_is_due_on_its_day_and_lapses() -> None:
    plan = report(
        "Spring",
        "Norway is to hand Chile the patrol boats in April.",
        "AID planned hand",
        "NOR",
        "CHL",
        date=day("2024-04-01", "2024-04-30"),
    )
    later = report(
        "Autumn", "Peru thanked Ghana.", "SUPPORT occurred thanked", "PER", "GHA", date=day("2025-05-09")
    )
    (pledge,) = followed(plan)
    assert pledge.due == plan.date
    assert pledge.made is not None
    assert pledge.made.start == date(2024, 3, 10)
    assert followed(plan, later)[0].stage == "lapsed"


def test_words_without_a_thing_cannot_be_checked() -> None:
    vague = report(
        "Spring", "Norway promised Chile ever closer ties.", "AGREE promised promised", "NOR", "CHL"
    )
    (pledge,) = followed(vague)
    assert pledge.checkable == "it names no object that could be seen or counted"


def test_a_signature_alone_is_no_pledge_but_an_agreement_to_act_is() -> None:
    signed = report("Spring", "Norway and Chile signed a declaration.", "AGREE occurred signed", "NOR CHL")
    agreed = report(
        "Spring", "They agreed to build ten boats.", "AGREE occurred agreed", "NOR CHL", start=300
    )
    assert [pledge.promise for pledge in followed(signed, agreed)] == [agreed.quote]


def test_a_threat_is_no_pledge() -> None:
    assert (
        followed(report("Spring", "Norway will bar Chile's boats.", "SANCTION planned bar", "NOR", "CHL"))
        == []
    )


def test_any_order_gives_the_same_pledges() -> None:
    again = report(
        "Autumn",
        "Oslo repeated that it will give Chile ten patrol boats.",
        "AID promised give",
        "NOR",
        "CHL",
        date=day("2024-05-08"),
    )
    assert followed(PROMISE, again) == followed(again, PROMISE)


def test_a_deed_in_other_words_keeps_it_where_it_is_about_the_same_rare_thing() -> None:
    promise = report(
        "Spring", "Norway vowed to reopen its consulate in Arica.", "AGREE promised vowed", "NOR", "CHL",
        date=day("2024-03-09"),
    )  # fmt: skip
    deed = report(
        "Summer", "A Norwegian flag was raised at the consulate.", "COOPERATE occurred raised", "NOR", "CHL",
        date=day("2024-04-08"),
    )  # fmt: skip
    (pledge,) = followed(promise, deed)
    assert [step.step for step in pledge.history] == ["made", "delivered"]


def test_a_promise_to_nobody_is_not_kept_by_just_any_deed_of_its_giver() -> None:
    promise = report(
        "Spring",
        "Norway will give boats to those in need.",
        "AID promised give",
        "NOR",
        date=day("2024-03-09"),
    )
    deed = report(
        "Summer",
        "Norway's embassy gave Peru a piano.",
        "AID occurred gave",
        "NOR",
        "PER",
        date=day("2024-04-08"),
    )
    assert followed(promise, deed)[0].stage == "announced"
