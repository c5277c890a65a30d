"""A date is shown as what it is."""

from __future__ import annotations

from datetime import date

import pytest

from communique.exchange.saying import counted, deed, when
from communique.records import Interval, Party


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2022-06-07", "2022-06-07", "7 June 2022"),
        ("2022-06-03", "2022-06-07", "3 to 7 June 2022"),
        ("2022-05-28", "2022-06-03", "28 May to 3 June 2022"),
        ("2022-12-28", "2023-01-03", "28 December 2022 to 3 January 2023"),
        ("2022-05-01", "2022-05-31", "May 2022"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2024-10-01", "2024-12-31", "October to December 2024"),
        ("2023-12-01", "2024-02-29", "December 2023 to February 2024"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2020-01-01", "2022-12-31", "2020 to 2022"),
    ],
)
def test_dates(start: str, end: str, words: str) -> None:
    assert when(Interval(start=date.fromisoformat(start), end=date.fromisoformat(end))) == words


def test_no_date_is_said_to_be_unknown() -> None:
    assert when(None) == "date unknown"


def test_who_does_it_to_whom() -> None:
    japan, india, nato = (Party(id=name, name=name) for name in ("Japan", "India", "NATO"))
    assert deed((japan,), (india,)) == "Japan → India"
    assert deed((japan, india, nato), ()) == "Japan, India and NATO"


def test_counts() -> None:
    assert counted(1, "page") == "1 page"
    assert counted(12_345, "page") == "12,345 pages"
