"""Where a text tells a time, and where it only seems to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.times import find
from communique.language.times.values import parse

NO_TIME = [
    "They may march on the capital.",
    "Theresa May spoke to the Sun.",
    "Prime Minister May spoke.",
    "March on, he said.",
    "She came second to the minister.",
    "Some 2,000 troops left.",
    "About 1950 people left.",
    "2000 soldiers left.",
    "Flight 1990 was late.",
    "Article 2010 is void.",
    "Resolution 1973 was adopted.",
    "It cost $2020.",
    "It cost €1999.",
    "Vision 2030 is a plan, and so is the 2030 Agenda.",
    "10-12 people were there.",
    "Version 3.11.2 is out.",
    "Call 555-2014.",
    "By the time the city fell, it was empty.",
    "It starts at 16:45.",
    "The 29th Infantry left.",
    "The fall of the city was near.",
    "Prices fall.",
    "A quarter of the fund is spent.",
    "He is the first to come.",
    "The F-16 and the A-10 flew.",
    "They work 24/7.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time_is_found_where_none_is_told(text: str) -> None:
    assert find(text) == ()


def test_all_expressions_of_a_sentence_are_found_in_order() -> None:
    text = "On Monday they agreed to meet in June 2025, two weeks after the vote, and by 2030 at the latest."
    assert [found.value for found in find(text)] == ["MON", "2025-06", "event+P2W", "by(2030)"]


def test_places_count_from_the_offset() -> None:
    (found,) = find("They met on Monday.", offset=100)
    assert (found.start, found.end) == (112, 118)


def test_no_expression_runs_over_a_line() -> None:
    assert [found.value for found in find("They met in June\n2022 was long.")] == ["XXXX-06", "2022"]


def test_a_stroke_leads_to_the_next_year_only() -> None:
    assert [found.value for found in find("In 2021/22 they met.")] == ["2021/2022"]
    assert [found.value for found in find("See 2024/31.")] == ["2024"]


def test_months_beside_each_other_are_both_found() -> None:
    assert [found.value for found in find("They met in May and June.")] == ["XXXX-05", "XXXX-06"]


WORDS = """
    the a in on of last next this June May 7 29th 2022 2,000 two weeks week ago before after since until by
    day Tuesday , . ( ) - / 's early end to and from between first quarter
    half night 16:45 24.02.2022 31.02.2022
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=14))
def test_whatever_the_words_what_is_found_stands_there_and_has_a_meaning(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for found in find(text):
        assert found.start >= end
        assert text[found.start : found.end] == found.text
        parse(found.value)
        end = found.end


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    for found in find(text):
        assert text[found.start : found.end] == found.text
