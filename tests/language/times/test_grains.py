"""How sharply a value tells a time, and whether it needs to know when it was written."""

from __future__ import annotations

import pytest

from communique.language.times import grain, is_absolute

GRAINS = {
    "2022-06-07": "day",
    "TUE": "day",
    "WE": "weekend",
    "now:week-1": "week",
    "XXXX-06": "month",
    "2022-Q3": "quarter",
    "nth(1,half,2025)": "half",
    "XXXX-SU": "season",
    "2022": "year",
    "199X": "decade",
    "18XX": "century",
    "in(XXXX-06-07,now:year-1)": "day",
    "now-P2W": "week",
    "early(2022)": "part",
    "2023-05/2024-03": "span",
    "since(2022)": "span",
    "P3D": "none",
    "every(week)": "none",
}


@pytest.mark.parametrize(("value", "expected"), GRAINS.items())
def test_the_grain_of_a_value(value: str, expected: str) -> None:
    assert grain(value) == expected


@pytest.mark.parametrize(
    "value", ["2022", "2022-06-07", "199X", "early(2022)", "2023-05/2024-03", "2022-06-07+P3D"]
)
def test_values_that_stand_alone(value: str) -> None:
    assert is_absolute(value)


@pytest.mark.parametrize(
    "value", ["TUE", "XXXX-06", "now:day", "since(2022)", "XXXX-05/2024-03", "that+P2D", "P3D"]
)
def test_values_that_need_a_day_of_writing(value: str) -> None:
    assert not is_absolute(value)
