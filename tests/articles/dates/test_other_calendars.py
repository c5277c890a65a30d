"""Days by the Iranian solar and the Islamic lunar calendar are reckoned, not looked up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.articles.dates.other_calendars import datings, from_hijri, from_iranian


@pytest.mark.parametrize(
    ("iranian", "day"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1404, 1, 1), date(2025, 3, 21)),
    ],
)
def test_known_iranian_days(iranian: tuple[int, int, int], day: date) -> None:
    assert from_iranian(*iranian) == day


def test_a_known_islamic_day() -> None:
    assert from_hijri(1445, 1, 1) == date(2023, 7, 19)


@given(st.integers(1343, 1450))
def test_an_iranian_year_begins_in_march(year: int) -> None:
    assert from_iranian(year, 1, 1).replace(year=2000) in (date(2000, 3, d) for d in (20, 21, 22))


def test_lines_name_months_or_numbers_and_islamic_days_may_be_one_off() -> None:
    (iranian,) = datings("News 88112 | 22 Bahman 1402")
    assert (iranian.start, iranian.end) == (date(2024, 2, 11), date(2024, 2, 11))
    (islamic,) = datings("1 Muharram 1445")
    assert (islamic.start, islamic.end) == (date(2023, 7, 18), date(2023, 7, 20))
    assert list(datings("room 1402, 12 chairs")) == []


def test_days_in_the_digits_and_names_of_their_own_script() -> None:
    (iranian,) = datings("دوشنبه ۱۷ خرداد ۱۴۰۰")
    assert (iranian.start, iranian.end, iranian.words) == (
        date(2021, 6, 7),
        date(2021, 6, 7),
        "۱۷ خرداد ۱۴۰۰",
    )
    (islamic,) = datings("١ محرم ١٤٤٥")
    assert islamic.start <= date(2023, 7, 19) <= islamic.end
