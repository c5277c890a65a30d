"""A deed is dated by the time its clause names, else by the heading of its paragraph, else by its tense."""

from datetime import date, timedelta

import pytest

from communique.coding.clock import Clock
from communique.coding.dating import AHEAD, AROUND, NEWS, by_tense, date_of, expressions_for
from communique.coding.predicates import Marks, predicates
from communique.coding.tense import Time
from communique.coding.tree import Tree
from communique.records import Interval, Status
from tests.sentences import DAY, at, deed, marked

MONDAY = date(2024, 10, 14)


def dated(
    text: str, word: str, status: Status = "occurred", published: Interval | None = DAY
) -> Interval | None:
    """The date of the deed that a word of the last sentence tells."""
    clock = Clock(published)
    *before, last = marked(text, published)
    for sentence in before:
        clock.enter(sentence)
        clock.leave(sentence)
    clock.enter(last)
    grown = Tree(last)
    p = next(p for p in predicates(grown, Marks(grown)) if p.head == at(grown, word))
    return date_of(grown, p, status, clock)


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("France sent tanks on Monday.", "sent", MONDAY),
        ("On Monday France sent tanks.", "sent", MONDAY),
        ("France sent tanks yesterday.", "sent", date(2024, 10, 16)),
        ("France sent tanks on 3 May 2022.", "sent", date(2022, 5, 3)),
        ("France said on Monday that Kenya left on Sunday.", "left", date(2024, 10, 13)),
        ("France said on Monday that Kenya left on Sunday.", "said", MONDAY),
        ("France said on Monday that Kenya had left.", "left", MONDAY),
    ],
)
def test_the_day_that_the_deeds_own_clause_names(text: str, word: str, day: date) -> None:
    found = dated(text, word)
    assert found is not None
    assert (found.start, found.end, found.basis) == (day, day, "text")


def test_the_words_that_tell_the_day_are_its_evidence() -> None:
    found = dated("France sent tanks on Monday.", "sent")
    assert found is not None and found.evidence == "Monday"


def test_what_is_to_come_lies_ahead_of_the_page() -> None:
    found = dated("France will send tanks on Monday.", "send", "planned")
    assert found is not None and found.start == date(2024, 10, 21)


def test_the_day_of_a_clause_below_is_not_that_of_the_deed_above() -> None:
    grown, _, p = deed("France said that Kenya left on Monday.", "said")
    assert expressions_for(grown, p) == []


def test_the_nearest_expression_comes_first() -> None:
    grown, _, p = deed("France said on Monday that Kenya left on Sunday.", "left")
    assert [e.text for e in expressions_for(grown, p)] == ["Sunday", "Monday"]


def test_a_heading_dates_what_its_paragraph_tells() -> None:
    found = dated("26 August 2024. France sent tanks.", "sent")
    assert found is not None and found.start == date(2024, 8, 26)


def test_how_long_is_not_when() -> None:
    found = dated("France has ruled the island since 1920.", "ruled")
    assert found is not None and found.basis == "inferred"


def test_a_plain_past_was_done_within_the_week_before_the_page() -> None:
    found = dated("France sent tanks.", "sent")
    assert found is not None
    assert (found.start, found.end, found.basis) == (DAY.start - NEWS, DAY.end, "inferred")


@pytest.mark.parametrize(
    ("time", "status", "start", "end"),
    [
        (Time("past"), "occurred", -NEWS, timedelta(0)),
        (Time("past", perfect=True), "occurred", -AROUND, timedelta(0)),
        (Time("past", perfect=True, pluperfect=True), "occurred", -AROUND, timedelta(0)),
        (Time("future"), "planned", timedelta(0), AHEAD),
        (Time("future"), "possible", timedelta(0), AHEAD),
        (Time("past"), "planned", timedelta(0), AHEAD),
    ],
)
def test_tense_tells_on_which_side_of_the_page_a_deed_lies(
    time: Time, status: Status, start: timedelta, end: timedelta
) -> None:
    found = by_tense(time, status, DAY)
    assert found is not None
    assert (found.start, found.end, found.basis) == (DAY.start + start, DAY.end + end, "inferred")


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Chad quit in May 2014; it thanked Kenya, which had left a year earlier.", "left", 2013, 2013),
        ("France, which joined the pact in May 2021, has paid since June.", "joined", 2021, 2021),
        ("When the two met in May 2022, France promised tanks.", "promised", 2022, 2022),
        ("France vowed on 3 May that it would pull its troops out.", "pull", 2024, 2024),
        (
            "Kenya sent a first tank in April 2023 and a second in December of the same year.",
            "sent",
            2023,
            2023,
        ),
    ],
)
def test_the_time_is_told_from_where_the_sentence_stands(text: str, word: str, first: int, last: int) -> None:
    found = dated(text, word)
    assert found is not None
    assert (found.start.year, found.end.year, found.basis) == (first, last, "text")


def test_a_day_earlier_is_told_from_the_last_day_not_from_a_month() -> None:
    found = dated(
        "France met Kenya on 8 October. Peru goes to the polls in May. A day earlier Chad left.", "left"
    )
    assert found is not None and found.start == found.end == date(2024, 10, 7)


def test_a_paragraph_that_recalls_goes_on_from_the_day_it_names() -> None:
    found = dated("France sent tanks on 3 May 2022. Kenya closed its border.", "closed")
    assert found is not None
    assert (found.start, found.end, found.basis) == (date(2022, 5, 3), date(2022, 5, 3) + AROUND, "inferred")


def test_had_looks_back_from_the_day_that_is_recalled() -> None:
    found = dated("France sent tanks on 3 May 2022. Kenya had closed its border.", "closed")
    assert found is not None
    assert (found.start, found.end, found.basis) == (date(2022, 5, 3) - AROUND, date(2022, 5, 3), "inferred")


def test_the_next_paragraph_tells_the_news_again() -> None:
    found = dated("France sent tanks on 3 May 2022.\nKenya closed its border.", "closed")
    assert found is not None and found.start == DAY.start - NEWS


def test_tense_tells_nothing_on_an_undated_page() -> None:
    assert by_tense(Time("past"), "occurred", None) is None
    assert dated("France sent tanks on Monday.", "sent", published=None) is None


def test_a_full_date_needs_no_dated_page() -> None:
    found = dated("France sent tanks on 3 May 2022.", "sent", published=None)
    assert found is not None and found.start == date(2022, 5, 3)
