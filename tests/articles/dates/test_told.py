"""An event of the world told as news dates the text that tells it."""

from __future__ import annotations

from datetime import date

from communique.articles.dates import published
from communique.articles.dates.evidence import Dated
from communique.articles.dates.landmarks import landmarks
from communique.articles.dates.told import told


def test_the_weekday_of_an_event_gives_the_six_days_after() -> None:
    (window,) = told(None, ("Leaders of the G7 opened their meeting in Hiroshima on Friday.",))
    assert (window.start, window.end) == (date(2023, 5, 19), date(2023, 5, 25))


def test_another_weekday_gives_nothing() -> None:
    assert told(None, ("He spoke on Tuesday of the G7 meeting in Hiroshima.",)) == []


def test_the_headline_may_name_the_place_of_it() -> None:
    (window,) = told("What we brought home from Hiroshima", ("The G7 met on Friday.",))
    assert window.start == date(2023, 5, 19)
    assert told("What we brought home from Hiroshima", ("On Friday it rained.",)) == []


def test_last_month_gives_the_month_after() -> None:
    (window,) = told(None, ("At last month's G7 meeting in Hiroshima they agreed.",))
    assert (window.start, window.end) == (date(2023, 6, 1), date(2023, 6, 30))


def test_what_lasts_is_no_news() -> None:
    assert told(None, ("On Thursday he condemned the invasion of Ukraine again.",)) == []


def test_an_event_ahead_bounds_nothing() -> None:
    assert published(Dated(body=("Japan will host the upcoming G7 summit in Hiroshima.",))) is None


def test_the_table_of_landmarks_is_general() -> None:
    table = landmarks()
    assert len(table) >= 300
    assert len({each.start.year for each in table}) >= 20
