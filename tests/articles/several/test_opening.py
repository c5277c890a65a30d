"""Lines that open with a time of day, as the entries of live blogs do, and lines that only mention one."""

from __future__ import annotations

import pytest

from communique.articles.several.opening import opening


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("10:42", 642),
        ("10.42 GMT", 642),
        ("Posted at 18:15", 1095),
        ("8:30 p.m. ET", 1230),
        ("12:05 am", 5),
        ("7pm", 1140),
        ("16:50 (16:50 GMT)", 1010),
        ("14h30", 870),
        ("14:30 Uhr", 870),
    ],
)
def test_a_line_that_is_a_time_of_day(line: str, minutes: int) -> None:
    found = opening(line)
    assert found is not None
    assert (found.order, found.rest) == (minutes, "")


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("0915: The session is open", "The session is open"),
        ("15.30. Japan has lodged its concern", "Japan has lodged its concern"),
        ("20:05 Taipei time. We are closing", "We are closing"),
        ("23:02 | The tank is full", "The tank is full"),
        ("Tuesday 18:15 | The guard moves", "The guard moves"),
        ("• 11:40 am - Trade resumes", "Trade resumes"),
    ],
)
def test_a_line_that_opens_with_one_and_goes_on(line: str, rest: str) -> None:
    found = opening(line)
    assert found is not None
    assert found.rest == rest


def test_the_day_beside_a_time_orders_it() -> None:
    late, early = opening("12:42 p.m. ET, May 3, 2025"), opening("10:20 p.m. ET, May 2, 2025")
    assert late is not None
    assert early is not None
    assert late.order > early.order


def test_time_ago_is_less_the_longer_ago_it_is() -> None:
    recent, older = opening("38m ago"), opening("4h ago (09:12)")
    assert recent is not None
    assert older is not None
    assert recent.ago
    assert recent.order > older.order


@pytest.mark.parametrize(
    "line",
    [
        "At 10:42 the minister left the room",
        "10.30 per cent of the voters stayed at home",
        "Updated at 10.50 BST",
        "First published on Wed 3 Aug 2022 01.00 BST",
        "Wednesday, 3 May 2025",
        "25:99",
        "22.05.2014",
        "The vote was 31:12 in favour",
    ],
)
def test_a_line_that_opens_with_none(line: str) -> None:
    assert opening(line) is None
