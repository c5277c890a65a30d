"""Days fall into whole years, quarters, months and days."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from communique.desk.pictures.units import Unit, count, fitting, stretches


@pytest.mark.parametrize(
    ("unit", "names"),
    [
        ("years", ["2023", "2024"]),
        ("quarters", ["Q4 2023", "Q1 2024"]),
        ("months", ["November 2023", "December 2023", "January 2024", "February 2024"]),
    ],
)
def test_a_span_is_made_of_whole_ones(unit: Unit, names: list[str]) -> None:
    found = stretches(date(2023, 11, 20), date(2024, 2, 3), unit)
    assert [each.name for each in found] == names
    assert found[0].start.day == 1 and all(a.end < b.start for a, b in itertools.pairwise(found))


def test_the_days_of_february_in_a_leap_year() -> None:
    found = stretches(date(2024, 2, 1), date(2024, 2, 29), "days")
    assert (found[0].name, found[-1].name, found[-1].short) == ("1 February 2024", "29 February 2024", "29")


@pytest.mark.parametrize("unit", ["years", "quarters", "months", "days"])
def test_they_are_counted_as_they_are_made(unit: Unit) -> None:
    first, last = date(2019, 12, 31), date(2024, 2, 29)
    assert count(first, last, unit) == len(stretches(first, last, unit))


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        (date(2024, 5, 1), date(2024, 5, 31), "days"),
        (date(2024, 1, 1), date(2024, 12, 31), "months"),
        (date(2016, 1, 1), date(2024, 12, 31), "quarters"),
        (date(1990, 1, 1), date(2024, 12, 31), "years"),
    ],
)
def test_a_picture_takes_the_finest_that_is_comfortable(first: date, last: date, unit: Unit) -> None:
    assert fitting(first, last) == unit


def test_what_is_asked_for_is_given_where_there_is_room() -> None:
    assert fitting(date(2023, 1, 1), date(2023, 12, 31), "days") == "days"
    assert fitting(date(2000, 1, 1), date(2023, 12, 31), "days") == "months"


def test_the_last_year_there_is_ends() -> None:
    assert stretches(date(9999, 12, 1), date.max, "months")[-1].end == date.max
