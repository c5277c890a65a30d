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


def later(deed: str, quote: str, on: str = "2024-04-08", article: str = "Summer", **more: object) -> Report:
    """What Norway did later for Chile."""
    return report(article, quote, deed, "NOR", "CHL", date=day(on), **more)


def steps(*others: Report) -> list[str]:
    """What they are to the promise."""
    (pledge,) = followed(PROMISE, *others)
    return [step.step for step in pledge.history]


def test_what_has_come_so_far_is_added_up() -> None:
    first = later("AID occurred gave", "Norway gave Chile four patrol boats.", quantities=boats(4))
    more = later(
        "AID occurred handed",
        "Norway handed Chile five patrol boats.",
        "2024-05-02",
        "Autumn",
        quantities=boats(5),
    )
    (pledge,) = followed(PROMISE, first, more)
    assert pledge.stage == "partly_delivered"
    assert [quantity.value for quantity in pledge.delivered] == [9]


def test_a_delivery_that_goes_on_has_begun() -> None:
    assert steps(later("AID ongoing giving", "Norway is giving Chile patrol boats.")) == ["made", "begun"]


def test_a_larger_promise_raises_it() -> None:
    more = later(
        "AID promised raise", "Oslo will raise its gift to twelve patrol boats.", quantities=boats(12)
    )
    assert steps(more) == ["made", "raised"]


def test_a_promise_that_is_put_off_is_due_later() -> None:
    plan = later("AID planned hand", "Norway is to hand Chile the patrol boats in April.", article="Spring")
    off = later(
        "AID planned postponed",
        "Norway postponed handing over the patrol boats to May.",
        "2024-05-20",
        "Summer",
    )
    (pledge,) = followed(plan, off)
    assert [step.step for step in pledge.history] == ["made", "delayed"]
    assert pledge.due == off.date


def test_aid_that_is_only_announced_is_a_commitment_and_no_delivery() -> None:
    announced = later("AID occurred approved", "Norway's parliament approved ten patrol boats for Chile.")
    assert [pledge.stage for pledge in followed(announced)] == ["announced"]
    assert steps(announced) == ["made", "reaffirmed"]


def test_a_promise_to_nobody_in_particular_was_made_to_whom_it_was_kept() -> None:
    promise = report(
        "Spring", "Norway pledged ten patrol boats.", "AID promised pledged", "NOR", date=day("2024-03-09"),
        quantities=boats(10),
    )  # fmt: skip
    gift = later("AID occurred gave", "Norway gave Chile ten patrol boats.", quantities=boats(10))
    (pledge,) = followed(promise, gift)
    assert [party.id for party in pledge.to] == ["CHL"]


def test_a_meeting_keeps_a_promise_to_meet_and_no_other() -> None:
    talks = later(
        "CONSULT occurred met", "The ministers of Norway and Chile met for talks on the patrol boats."
    )
    promise = later(
        "AGREE promised promised", "Norway promised a visit to the patrol boats.", "2024-03-09", "Spring"
    )
    assert steps(talks) == ["made"]
    assert [step.step for step in followed(promise, talks)[0].history] == ["made", "delivered"]


def test_the_second_of_several_is_not_the_third() -> None:
    second = later(
        "AID promised give", "Norway will give Chile a second patrol boat.", "2024-03-09", "Spring"
    )
    third = later("AID occurred gave", "Norway gave Chile its third patrol boat.")
    assert [step.step for step in followed(second, third)[0].history] == ["made"]


def test_it_was_delivered_needs_not_say_what() -> None:
    told = later(
        "AID occurred delivered", "All was delivered within weeks.", "2024-04-08", "Spring", start=300
    )
    assert steps(told) == ["made", "delivered"]


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


def test_a_plan_is_overdue_once_its_last_day_has_gone_by() -> None:
    plan = later("AID planned hand", "Norway is to hand Chile the boats in April.", article="Spring")
    (pledge,) = followed(plan)
    assert not pledges.overdue(pledge, date(2024, 4, 8))
    assert pledges.overdue(pledge, date(2024, 4, 9))


def test_words_without_a_thing_cannot_be_checked() -> None:
    vague = report(
        "Spring", "Norway promised Chile ever closer ties.", "AGREE promised promised", "NOR", "CHL",
        date=day("2024-03-09"),
    )  # fmt: skip
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
