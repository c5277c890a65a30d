"""What was announced, committed and delivered, added up between each giver and receiver."""

from __future__ import annotations

from communique.exchange.pledged import pledged_rows
from communique.records import Party, Pledge, Quantity, Stage


def pledge(stage: Stage, to: str = "CHL", promised: float = 0, arrived: float = 0) -> Pledge:
    """A promise of Norway's at a stage, of so many boats."""
    return Pledge(
        id=f"g-{stage}-{to}-{promised}",
        by=(Party(id="NOR", name="Norway"),),
        to=(Party(id=to, name=to.title()),),
        promise="Norway will give boats.",
        type="AID",
        stage=stage,
        checkable=True,
        history=(),
        quantities=_boats(promised),
        delivered=_boats(arrived),
    )


def _boats(number: float) -> tuple[Quantity, ...]:
    return (Quantity(item="boats", text=f"{number:g} boats", value=number),) if number else ()


def test_stages_are_counted_and_amounts_added_up_for_each_receiver() -> None:
    most, other = pledged_rows(
        [
            pledge("announced", promised=10),
            pledge("reaffirmed", promised=1_500),
            pledge("partly_delivered", promised=6, arrived=4),
            pledge("withdrawn", "PER"),
        ]
    )
    assert (most.to_ids, most.announced, most.committed, most.delivered, most.dropped) == ("CHL", 1, 1, 1, 0)
    assert (most.promised_amounts, most.delivered_amounts) == ("1,516 boats", "4 boats")
    assert (other.to_ids, other.dropped, other.promised_amounts) == ("PER", 1, "")


def test_the_order_of_the_pledges_makes_no_difference() -> None:
    some = [pledge("announced"), pledge("delivered", "PER"), pledge("lapsed", "PER")]
    assert list(pledged_rows(some)) == list(pledged_rows(reversed(some)))
