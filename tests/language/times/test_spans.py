"""Units of the calendar, and the feasts that move."""

from __future__ import annotations

from datetime import date

import pytest

from communique.language.times.occurrences import nth_weekday
from communique.language.times.spans import add_months, containing, easter, orthodox_easter, share


@pytest.mark.parametrize(
    ("unit", "offset", "first", "last"),
    [
        ("day", -1, "2024-02-28", "2024-02-28"),
        ("week", 0, "2024-02-26", "2024-03-03"),
        ("weekend", 0, "2024-03-02", "2024-03-03"),
        ("month", 0, "2024-02-01", "2024-02-29"),
        ("month", -2, "2023-12-01", "2023-12-31"),
        ("quarter", 1, "2024-04-01", "2024-06-30"),
        ("half", -1, "2023-07-01", "2023-12-31"),
        ("year", 1, "2025-01-01", "2025-12-31"),
        ("decade", 0, "2020-01-01", "2029-12-31"),
        ("century", -1, "1900-01-01", "1999-12-31"),
    ],
)
def test_the_unit_that_holds_a_day(unit: str, offset: int, first: str, last: str) -> None:
    assert containing(date(2024, 2, 29), unit, offset) == (
        date.fromisoformat(first),
        date.fromisoformat(last),
    )


def test_a_month_on_from_a_long_month_is_the_last_of_the_short_one() -> None:
    assert add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(2000, "2000-04-23"), (2016, "2016-03-27"), (2024, "2024-03-31"), (2038, "2038-04-25")],
)
def test_easter(year: int, sunday: str) -> None:
    assert easter(year) == date.fromisoformat(sunday)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(2000, "2000-04-30"), (2016, "2016-05-01"), (2024, "2024-05-05"), (2025, "2025-04-20")],
)
def test_orthodox_easter(year: int, sunday: str) -> None:
    assert orthodox_easter(year) == date.fromisoformat(sunday)


def test_weekdays_of_a_month_count_from_either_end() -> None:
    assert nth_weekday(2023, 11, 3, 4) == date(2023, 11, 23)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)


def test_parts_of_a_year_are_whole_months_and_parts_of_a_decade_whole_years() -> None:
    assert share((date(2024, 1, 1), date(2024, 12, 31)), 0, 0.34) == (date(2024, 1, 1), date(2024, 5, 31))
    assert share((date(1980, 1, 1), date(1989, 12, 31)), 0, 0.34) == (date(1980, 1, 1), date(1983, 12, 31))
