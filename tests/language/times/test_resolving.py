"""From values to days: tense, wide days of writing, what cannot be told, values that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.times import resolve
from communique.language.times.evaluation import Tense
from communique.records import Interval


def day(text: str) -> Interval:
    """One day."""
    return Interval(start=date.fromisoformat(text), end=date.fromisoformat(text))


def test_an_absolute_date_needs_no_day_of_writing() -> None:
    assert resolve("2022-06-07", None) == day("2022-06-07")


def test_without_a_day_of_writing_nothing_is_guessed() -> None:
    for value in ("XXXX-06-07", "TUE", "now:day-1", "that+P2D", "since(2022)", "past(P3M)"):
        assert resolve(value, None) is None


def test_a_wider_day_of_writing_widens_what_depends_on_it_and_nothing_else() -> None:
    month = Interval(start=date(2024, 6, 1), end=date(2024, 6, 30))
    assert resolve("now:day-1", month) == Interval(start=date(2024, 5, 31), end=date(2024, 6, 29))
    assert resolve("2022-06-07", month) == day("2022-06-07")


def test_a_weekday_told_beside_a_date_finds_the_year() -> None:
    assert resolve("XXXX-06-07.TUE", day("2023-01-10")) == day("2022-06-07")


def test_what_is_no_value_is_refused() -> None:
    for value in (
        "",
        "June",
        "2022-13",
        "2023-02-29",
        "XXXX-02-30",
        "in(XXXX-06,now:week)",
        "since(2022",
        "2022-06.MON",
    ):
        with pytest.raises(ValueError, match=r".+"):
            resolve(value, day("2024-06-14"))


def test_days_before_the_calendar_are_not_told() -> None:
    assert resolve("now-P3000Y", day("2024-06-14")) is None
    assert resolve("BC0480", day("2024-06-14")) is None


DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))
OPEN = st.sampled_from(
    ["TUE", "WE", "XXXX-06-07", "XXXX-05", "XXXX-SU", "XXXX-XX-29", "XXXX-easter+1", "XXXX-02-29"]
)


@given(DAYS, OPEN)
def test_the_past_lies_not_after_and_the_future_not_before_the_day_of_writing(now: date, value: str) -> None:
    anchor = Interval(start=now, end=now)
    past, future = resolve(value, anchor, "past"), resolve(value, anchor, "future")
    assert past is not None
    assert future is not None
    assert past.start <= now <= future.end


@given(DAYS, st.integers(0, 400), OPEN, st.sampled_from(["past", "future"]))
def test_a_wider_day_of_writing_never_loses_a_reading(
    now: date, width: int, value: str, tense: Tense
) -> None:
    wide = Interval(start=now, end=date.fromordinal(now.toordinal() + width))
    narrow = resolve(value, Interval(start=wide.end, end=wide.end), tense)
    found = resolve(value, wide, tense)
    assert narrow is not None
    assert found is not None
    assert narrow.within(found)
