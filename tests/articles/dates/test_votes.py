"""Tags, stamps and address of an HTML page are weighed together."""

from __future__ import annotations

from datetime import date

from communique.articles.dates.votes import Vote, elected

FOURTH, FIFTH = date(2021, 5, 4), date(2021, 5, 5)


def day(*tags: tuple[str, str], printed: tuple[Vote, ...] = (), address: date | None = None) -> date | None:
    found = elected(tags, printed, address, "/address/" if address else None)
    return found.start if found else None


def test_a_tag_alone_is_believed() -> None:
    assert day(("datePublished", "2021-05-04T10:00:00+02:00")) == FOURTH


def test_a_stamp_by_the_headline_gives_the_local_day_of_a_universal_hour() -> None:
    stamp = Vote(FOURTH, "text", "4 May 2021", 2)
    assert day(("datePublished", "2021-05-05T02:10:00Z"), printed=(stamp,)) == FOURTH
    assert day(("datePublished", "2021-05-05T02:10:00+01:00"), printed=(stamp,)) == FIFTH


def test_an_update_does_not_outvote_the_publication() -> None:
    assert (
        day(("datePublished", "2021-05-04"), printed=(Vote(date(2021, 6, 1), "text", "1 June", 4),)) == FOURTH
    )


def test_what_was_searched_for_yields_to_a_printed_stamp() -> None:
    assert day(("htmldate", "2021-02-01"), printed=(Vote(FOURTH, "text", "4 May 2021", 1),)) == FOURTH


def test_the_address_breaks_a_tie() -> None:
    tags = (("class", "5 May 2021"), ("parsely-pub-date", "2021-05-04"))
    assert day(*tags) == FOURTH
    assert day(*tags, address=FIFTH) == FIFTH


def test_no_tag_no_vote() -> None:
    assert day(printed=(Vote(FOURTH, "text", "4 May 2021", 1),)) is None


def test_a_guess_at_new_years_day_tells_the_year_alone() -> None:
    assert day(("htmldate", "2021-01-01")) is None
    assert day(("datePublished", "2021-01-01")) == date(2021, 1, 1)


def test_the_date_that_the_article_opens_with_outvotes_a_guess() -> None:
    opening = Vote(FOURTH, "text", "4.5.2021", 3)
    assert day(("htmldate", "2021-05-01"), printed=(opening,)) == FOURTH
