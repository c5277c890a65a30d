"""Days as people shorten them."""

from __future__ import annotations

from datetime import date

import click
import pytest

from communique.cli.lines import written
from communique.cli.options import Day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-06-07", date(2022, 6, 7), date(2022, 6, 7)),
    ],
)
def test_a_year_or_a_month_begins_with_its_first_day_and_ends_with_its_last(
    text: str, first: date, last: date
) -> None:
    assert Day("first").convert(text, None, None) == first
    assert Day("last").convert(text, None, None) == last


@pytest.mark.parametrize("text", ["soon", "2022-13", "2022-02-30", "07/06/2022", ""])
def test_what_is_no_day_is_wrong_usage(text: str) -> None:
    with pytest.raises(click.BadParameter):
        Day("first").convert(text, None, None)


@pytest.mark.parametrize("text", ["2022-06-07", "2022-06-07T10:00:00Z", "7 June 2022", "June 7, 2022"])
def test_a_line_may_give_its_date_as_news_does(text: str) -> None:
    interval = written(text)
    assert interval is not None
    assert (interval.start, interval.end) == (date(2022, 6, 7), date(2022, 6, 7))


def test_a_line_may_know_the_month_only() -> None:
    interval = written("2022-06")
    assert interval is not None and interval.days == 30


@pytest.mark.parametrize("text", ["soon", "2022-13", "31 June 2022"])
def test_a_date_that_cannot_be_read_is_unknown_and_said(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert written(text) is None
    assert repr(text) in capsys.readouterr().err


def test_no_date_is_unknown_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert written(None) is None
    assert capsys.readouterr().err == ""
