"""The clock goes along with the text: headings date their paragraph, days named are counted from."""

from datetime import date

from communique.coding.clock import Clock
from communique.records import Interval
from tests.sentences import DAY, marked, on


def after(text: str, published: Interval | None = DAY) -> Clock:
    """The clock when a text has been read."""
    clock = Clock(published)
    for sentence in marked(text, published):
        clock.enter(sentence)
        clock.leave(sentence)
    return clock


def start(interval: Interval | None) -> date | None:
    return interval.start if interval is not None else None


def test_a_day_just_named_is_remembered() -> None:
    assert start(after("Chad met Mali on 3 June 2024. They signed a pact.").previous) == date(2024, 6, 3)


def test_the_next_day_counts_from_the_day_before_it() -> None:
    clock = after("Chad met Mali on 3 June 2024. The next day they signed a pact.")
    assert start(clock.previous) == date(2024, 6, 4)


def test_a_heading_dates_its_own_paragraph_only() -> None:
    assert start(after("26 August 2024. France begins to talk.").heading) == date(2024, 8, 26)
    assert after("26 August 2024. France begins to talk.\nIt goes on.").heading is None


def test_a_day_within_a_sentence_is_no_heading() -> None:
    assert after("On 26 August 2024 France began to talk.").heading is None


def test_a_long_time_is_none_to_go_on_from() -> None:
    assert after("Chad left in 2019. It sent troops.").previous is None


def test_a_month_can_be_looked_back_to() -> None:
    assert start(after("Chad left in June 2024. It sent troops.").previous) == date(2024, 6, 1)


def test_weekdays_count_from_the_day_of_the_page() -> None:
    assert start(after("Chad met Mali on Monday.").previous) == date(2024, 10, 14)
    assert start(after("Chad met Mali on Monday.", on(2021, 3, 4)).previous) == date(2021, 3, 1)
    assert after("Chad met Mali on Monday.", None).previous is None
