"""Who joined a programme, promised and gave: days are no more exact than the pages tell them."""

from __future__ import annotations

from datetime import date

from communique.exchange.programme import programme_rows
from communique.records import Event, EventType, Interval, Party, Status

FIJI, TONGA, FUND = (
    Party(id="FJI", name="Fiji"),
    Party(id="TON", name="Tonga"),
    Party(id="Pacific Resilience Facility", name="Pacific Resilience Facility"),
)


def event(number: int, type: EventType, status: Status, by: Party, days: Interval | None) -> Event:
    return Event(
        id=f"e-{number}",
        type=type,
        plover=type,
        status=status,
        actors=(by,),
        recipients=(FUND,),
        reports=("r-1",),
        sources=1,
        date=days,
    )


MAY = Interval(start=date(2014, 5, 1), end=date(2014, 5, 31))
AUTUMN = Interval(start=date(2024, 10, 1), end=date(2024, 12, 31))


def test_a_month_stays_a_month_and_a_stretch_of_months_what_it_is() -> None:
    events = [event(1, "AGREE", "occurred", FIJI, MAY), event(2, "AID", "occurred", FIJI, AUTUMN)]
    (row,) = programme_rows(FUND.id, events)
    assert (row.joined, row.last) == ("May 2014", "October to December 2024")
    assert (row.joined_start, row.joined_end) == (MAY.start, MAY.end)
    assert (row.last_start, row.last_end) == (AUTUMN.start, AUTUMN.end)


def test_what_has_no_date_says_none() -> None:
    (row,) = programme_rows(FUND.id, [event(1, "AID", "promised", TONGA, None)])
    assert (row.joined, row.last, row.promised) == ("", "", 1)


def test_a_denial_is_no_part_and_the_programme_no_party() -> None:
    events = [event(1, "AGREE", "negated", FIJI, MAY), event(2, "AID", "occurred", FUND, MAY)]
    assert list(programme_rows(FUND.id, events)) == []
