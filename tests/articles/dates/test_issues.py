"""A periodical that prints no day names its issue by a stretch of a year."""

from __future__ import annotations

from datetime import date

import pytest

from communique.articles.dates import published
from communique.articles.dates.evidence import Dated
from communique.articles.dates.issues import issued, year_of_news


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("No. 212, late 2025", "2025-09-01", "2025-12-31"),
        ("Print issue spring 2025", "2025-03-01", "2025-06-20"),
        ("Winter issue 2024", "2024-01-01", "2025-02-28"),
        ("Post 88 · late summer 2024", "2024-06-01", "2024-09-20"),
        ("Editorial, Q2 2025", "2025-04-01", "2025-07-16"),
        ("the fourth quarter of 2024", "2024-10-01", "2025-01-16"),
        ("Vol. 9, week 41, 2022", "2022-10-10", "2022-10-17"),
        ("WEEK IN FREIGHT | No. 8/2024", "2024-02-12", "2024-03-04"),
        ("The fortnightly, no. 7, 2016", "2016-03-17", "2016-05-01"),
        ("Monthly letter, issue 6 of 2022", "2022-05-03", "2022-08-01"),
        ("Briefing paper 6/2019", "2019-01-01", "2019-12-31"),
    ],
)
def test_an_issue_is_out_in_the_stretch_that_names_it(line: str, first: str, last: str) -> None:
    found = issued(Dated(head=("THE STRELSAU LETTER", line)))
    assert found and (found.start.isoformat(), found.end.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [("Autumn 2024", "2024-03-01", "2024-06-20"), ("Summer 2024", "2024-01-01", "2025-02-28")],
)
def test_seasons_are_those_of_the_outlets_half_of_the_world(line: str, first: str, last: str) -> None:
    found = issued(Dated(head=(line,), url="https://example.org.au/essay"))
    assert found and (found.start.isoformat(), found.end.isoformat()) == (first, last)


@pytest.mark.parametrize("line", ["Issue 61", "mid-October", "week 60, 2022", "No. 12, 3 minutes", "in 2022"])
def test_what_names_no_stretch_of_a_year_is_no_issue(line: str) -> None:
    assert issued(Dated(head=(line,))) is None


def test_what_the_text_looks_back_on_begins_the_stretch() -> None:
    page = Dated(head=("Autumn 2024",), body=("It rained.", "The treaty was signed in October 2024."))
    found = published(page)
    assert found and (found.start, found.end) == (date(2024, 10, 1), date(2024, 12, 20))


def test_a_printed_day_goes_before_the_issue() -> None:
    found = published(Dated(head=("Autumn 2024", "Filed on 2 November 2024")))
    assert found and found.start == found.end == date(2024, 11, 2)


def test_a_headline_names_an_exercise_with_its_year() -> None:
    assert year_of_news("Sea Breeze 2021 opens in Odesa") == 2021
    assert year_of_news("Relations since May 2021") is None
    assert year_of_news("What happened in 2021") is None


def test_the_year_of_the_exercise_is_that_of_a_day_printed_without_one() -> None:
    body = ("The exercise began on Monday. The last of its kind was in 2019.",)
    found = published(Dated(head=("Strelsau, 28 June",), title="Sea Breeze 2021 opens", body=body))
    assert found and found.start == found.end == date(2021, 6, 28)
