"""All evidence of a page's date is weighed: weak evidence gives a wide interval, and no evidence none."""

from __future__ import annotations

from datetime import date

import pytest

from communique.articles.dates import published
from communique.articles.dates.evidence import Dated
from communique.articles.dates.landmarks import HORIZON, landmarks


def days(page: Dated) -> tuple[str, str] | None:
    found = published(page)
    return (found.start.isoformat(), found.end.isoformat()) if found else None


TUESDAY = ("The ministers agreed on Tuesday to reopen the border.",)


def test_the_carrier_is_believed_before_the_print() -> None:
    found = published(Dated(head=("1 May 2020",), body=TUESDAY, carrier="2021-05-12T10:00:00Z"))
    assert found and (found.start, found.basis) == (date(2021, 5, 12), "metadata")


def test_published_goes_before_updated() -> None:
    assert days(Dated(head=("Updated 14 May 2021", "Published 12 May 2021"))) == ("2021-05-12", "2021-05-12")


def test_a_dateline_goes_before_an_update() -> None:
    page = Dated(head=("Updated May 13, 2021 02:10 GMT",), body=("STRELSAU, May 12 (Ledger) - They met.",))
    assert days(page) == ("2021-05-12", "2021-05-12")


@pytest.mark.parametrize(
    "opening", ["12.5.2021 - ", "12.05.2021 10:16 Uhr | ", "12. Mai 2021. ", "(12 May 2021) "]
)
def test_an_article_may_open_with_its_date(opening: str) -> None:
    assert days(Dated(body=("By Anna Weber", opening + "The ministers met."))) == ("2021-05-12", "2021-05-12")


def test_a_chronology_opens_with_no_date_of_its_own() -> None:
    entries = (
        "12 May 2021 - The ministers met.",
        "3 June - They signed.",
        "4 July 2022 - It entered into force.",
    )
    found = published(Dated(body=entries))
    assert found and found.start >= date(2022, 7, 4)


def test_the_month_at_the_head_stands_against_a_plan_taken_for_the_past() -> None:
    body = ("The mission was extended in March 2022.",)
    assert days(Dated(head=("Strelsau / May 2021",), body=body)) == ("2021-05-01", "2021-05-31")
    assert days(Dated(head=("May 2011",), body=body)) != ("2011-05-01", "2011-05-31")


def test_the_address_tells_where_nothing_is_printed() -> None:
    found = published(Dated(body=TUESDAY, url="https://a.org/2021/05/12/border"))
    assert found and (found.start, found.basis) == (date(2021, 5, 12), "url")


def test_day_and_month_are_settled_by_what_the_text_looks_back_on() -> None:
    page = Dated(head=("05/04/2024",), body=("The measure, which was agreed on 4 April 2024, was adopted.",))
    assert days(page) == ("2024-04-05", "2024-04-05")
    page = Dated(head=("05/04/2024",), body=("The measure, which was agreed on 3 May 2024, was adopted.",))
    assert days(page) == ("2024-05-04", "2024-05-04")


def test_without_other_evidence_both_orders_of_day_and_month_stand() -> None:
    found = published(Dated(head=("05/04/2024",)))
    assert found and (found.start, found.end) == (date(2024, 4, 5), date(2024, 5, 4))
    assert found.basis == "inferred"


def test_spelling_and_country_tell_which_stands_first() -> None:
    british = Dated(head=("05/04/2024",), body=("The defence ministers agreed on a programme.",))
    assert days(british) == ("2024-04-05", "2024-04-05")
    american = Dated(head=("05/04/2024",), body=TUESDAY, url="https://apnews.com/article/x")
    assert days(american) == ("2024-05-04", "2024-05-04")


def test_a_missing_year_comes_from_the_notice_of_copyright() -> None:
    page = Dated(head=("12 May",), body=TUESDAY, foot=("© 2020–2021 Ledger",))
    assert days(page) == ("2021-05-12", "2021-05-12")


def test_a_copyright_year_alone_gives_the_year() -> None:
    assert days(Dated(body=TUESDAY, foot=("© 2021 Ledger",))) == ("2021-01-01", "2021-12-31")


def test_the_last_day_looked_back_on_starts_the_interval() -> None:
    body = ("They spoke on Monday.", "The fishermen were arrested on 3 February 2021.")
    assert days(Dated(body=body, foot=("© 2021 Ledger",))) == ("2021-02-03", "2021-12-31")


def test_a_day_ahead_starts_nothing() -> None:
    body = ("They spoke.", "The border will open on 3 September 2021.")
    assert days(Dated(body=body, foot=("© 2021 Ledger",))) == ("2021-01-01", "2021-12-31")


def test_the_news_of_a_printed_day_is_of_that_day_or_the_next() -> None:
    page = Dated(body=("The ministers agreed on Tuesday (May 11, 2021) to reopen the border.",))
    assert days(page) == ("2021-05-11", "2021-05-12")


def test_a_month_in_the_masthead_gives_the_month() -> None:
    assert days(Dated(head=("THE LEDGER | March 2024",))) == ("2024-03-01", "2024-03-31")


@pytest.mark.parametrize("line", ["Published 3 hours ago", "Tuesday", "12:30", "Issue 61"])
def test_what_gives_no_date_gives_none(line: str) -> None:
    assert published(Dated(head=(line,), body=TUESDAY)) is None


def test_the_day_after_a_landmark_is_told() -> None:
    body = (
        "Ministers met on Wednesday in Brussels, a day after Finland became the 31st member of the alliance.",
    )
    assert days(Dated(body=body)) == ("2023-04-05", "2023-04-06")


def test_the_table_of_landmarks_is_well_formed() -> None:
    for landmark in landmarks():
        assert landmark.start <= landmark.end and landmark.end.year <= HORIZON and all(landmark.words)


def test_a_date_that_fills_the_first_paragraph_is_the_pages_own() -> None:
    assert days(Dated(body=("Datum 12.05.2021", "The ministers agreed."))) == ("2021-05-12", "2021-05-12")


def test_the_day_in_the_address_mends_metadata_of_another_time_zone() -> None:
    page = Dated(metadata=(("datePublished", "2021-05-13T02:10:00Z"),), url="https://a.org/2021/05/12/border")
    assert days(page) == ("2021-05-12", "2021-05-12")


def test_a_guess_from_the_whole_html_counts_after_what_is_printed() -> None:
    guess = (("htmldate", "2019-02-03"),)
    assert days(Dated(head=("12 May 2021",), metadata=guess)) == ("2021-05-12", "2021-05-12")
    assert days(Dated(metadata=guess)) == ("2019-02-03", "2019-02-03")


def test_a_stamp_without_a_year_stays_open_where_nothing_tells_the_year() -> None:
    found = published(Dated(head=("27 August",)))
    assert found and found.basis == "inferred" and found.days > 3650


def test_a_day_with_its_weekday_has_the_only_year_that_the_text_leaves_it() -> None:
    news = "On Friday, 27 January, the two signed the treaty that they had drafted in {}."
    assert days(Dated(body=(news.format(2021),))) == ("2023-01-27", "2023-01-28")
    assert days(Dated(body=(news.format(2001),))) is None


def test_a_stamp_without_a_year_is_no_older_than_the_years_that_the_text_tells_of() -> None:
    page = Dated(head=("Strelsau, May 12",), body=("Since 2021 the border has been shut.",))
    found = published(page)
    assert found and found.start == date(2021, 5, 12)


def test_a_year_that_stands_first_has_the_month_next_unless_the_text_denies_it() -> None:
    assert days(Dated(head=("2021/07/09",), body=TUESDAY)) == ("2021-07-09", "2021-07-09")
    late = ("They were detained on Tuesday 31 August 2021.",)
    assert days(Dated(head=("2021/07/09",), body=late)) == ("2021-09-07", "2021-09-07")


@pytest.mark.parametrize("foot", ["Ledger 2014 GMT", "LDG 1912 hs."])
def test_a_time_of_day_is_no_year(foot: str) -> None:
    since = "They had met in 2019 and since then not at all."
    found = published(Dated(head=("STRELSAU, May 12 (Ledger)",), body=(*TUESDAY, since), foot=(foot,)))
    assert found and found.start >= date(2019, 5, 12)
