"""Dates are read in whatever order the world writes day, month and year."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.articles.dates.stamps import Reading, named_weekdays, stamps


@pytest.mark.parametrize(
    "text",
    [
        "June 07, 2022 04:45 pm",
        "7 June 2022",
        "Tue, 7 Jun. 2022",
        "the seventh of June 2022",
        "06.2022.07",
        "June 2022, 07",
        "2022, 7 June",
        "2022-06-07 11:03:10",
        "20220607T0915+02",
        "7 de junho de 2022",
        "7 Haziran 2022",
        "071840GMT JUN 22",
        "16:52 07Jun22 -END-",
        "07-JUN-2022 17:02",
        "Tuesday 07/06/2022",
        "Tuesday 7.VI.2022",
        "7 VI 2022 r.",
        "7/VI/2022",
        "7 June, Juche 111 (2022)",
        "June 7 Juche 111",
        "发布时间：2022年6月7日 14:30",
        "2022年06月07日",
        "２０２２年６月７日",
        "2022년 6월 7일",
        "2022. 6. 7.",
        "令和4年6月7日",
        "民國111年6月7日",
        "٧ يونيو ٢٠٢٢",
        "٧/٦/٢٠٢٢ الثلاثاء",
        "७ जून २०२२",
        "7 ביוני 2022",
    ],
)
def test_one_day_in_many_forms(text: str) -> None:
    (stamp,) = stamps(text)
    assert stamp.readings == (Reading(2022, 6, 7),)


def test_east_asian_months_and_days_without_a_year_are_partial_readings() -> None:
    assert stamps("2022年6月")[0].readings == (Reading(2022, 6, None),)
    assert stamps("6月7日")[0].readings == (Reading(None, 6, 7),)
    assert stamps("令和元年5月1日")[0].readings == (Reading(2019, 5, 1),)


def test_numbers_that_can_be_swapped_have_two_readings_day_first() -> None:
    (stamp,) = stamps("05/04/2024")
    assert stamp.readings == (Reading(2024, 4, 5), Reading(2024, 5, 4))


def test_a_date_may_stand_between_the_strokes_of_an_agencys_slug_but_not_in_an_address() -> None:
    (stamp,) = stamps("AGENCY/13.06.2022/0716 GMT/DEF")
    assert stamp.readings == (Reading(2022, 6, 13),)
    assert stamps("https://example.org/2022/06/13/story") == ()


@pytest.mark.parametrize("text", ["World War II 1945", "Pope John XXIII 1958", "a 12X2022 lens"])
def test_roman_numbers_of_something_else_are_no_months(text: str) -> None:
    assert stamps(text) == ()


def test_a_number_over_twelve_settles_it() -> None:
    assert stamps("08/13/2022")[0].readings == (Reading(2022, 8, 13),)


def test_a_month_or_a_day_alone_is_a_partial_reading() -> None:
    assert stamps("March 2024")[0].readings == (Reading(2024, 3, None),)
    assert stamps("Friday, 11th August")[0].readings == (Reading(None, 8, 11),)
    assert stamps("Friday, 11th August")[0].weekday == 4


@pytest.mark.parametrize(
    "text", ["No. 12 December 2024", "vol. 7, no. 3, December 2024", "Issue 9 | December 2024"]
)
def test_the_number_of_an_issue_is_no_day(text: str) -> None:
    assert stamps(text)[-1].readings == (Reading(2024, 12, None),)


@pytest.mark.parametrize(
    "text", ["31 June 2022", "they may 3 times", "3 hours ago", "24/7", "1,204 / 37", "16:52", "28.11. 18:20"]
)
def test_what_is_no_date(text: str) -> None:
    assert stamps(text) == ()


def test_weekdays_count_only_in_full() -> None:
    assert named_weekdays("On Tuesday he sat down; the sun shone on Friday.") == [1, 4]


@given(st.dates(datetime.date(1995, 1, 1), datetime.date(2040, 12, 31)))
def test_every_day_is_read_back(day: datetime.date) -> None:
    for form in ("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%Y, %d %B", "%A %d/%m/%Y"):
        assert stamps(day.strftime(form))[0].readings[0].on() == day


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    for stamp in stamps(text):
        assert text[stamp.start : stamp.end] == stamp.text
