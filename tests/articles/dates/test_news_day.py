"""News is told on its day or the day after, so that its weekday tells of which year a page is."""

from datetime import date

import pytest

from communique.articles.dates.news_day import SHARES, told_on

MAYS = [date(year, 5, 12) for year in range(2019, 2025)]
"""Sunday, Tuesday, Wednesday, Thursday, Friday, Sunday."""
SUNDAY, TUESDAY = 6, 1


@pytest.mark.parametrize(
    ("weekday", "years"),
    [
        (SUNDAY, [2019, 2024]),
        (TUESDAY, [2020, 2021]),
        (None, [2019, 2020, 2021, 2022, 2023, 2024]),
    ],
)
def test_days_long_after_the_weekday_of_the_news_are_none(weekday: int | None, years: list[int]) -> None:
    assert [day.year for day in told_on(MAYS, weekday)] == years


def test_the_only_day_stays_however_seldom_news_is_that_old() -> None:
    saturday = [date(2019, 5, 11)]
    assert told_on(saturday, SUNDAY) == saturday


def test_no_day_gives_none() -> None:
    assert told_on([], SUNDAY) == []


def test_the_shares_are_of_all_pages() -> None:
    assert sum(SHARES) == pytest.approx(1)
