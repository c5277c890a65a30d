"""A page that holds several pieces of news is refused where they only are teased, and divided where they are
told; an ordinary page is neither.

The pages in ``several`` are of our own writing, in shapes as sites make them: ``front`` pages and lists of
stories, ``live`` blogs, ``brief`` round-ups, and ``plain`` articles that look like one of these."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from communique import articles, pages
from communique.pages.making import make_page
from communique.records import Article, Page

FOLDER = Path(__file__).parent


def page(name: str) -> Page:
    found = next(iter(pages.read([FOLDER / name])))
    assert isinstance(found, Page)
    return found


def read(name: str) -> Article:
    return articles.read(page(name))


def named(kind: str) -> list[str]:
    return sorted(path.name for path in FOLDER.glob(f"{kind}-*"))


@pytest.mark.parametrize("name", named("front"))
def test_a_list_of_stories_is_refused_with_the_number_of_its_headlines(name: str) -> None:
    with pytest.raises(articles.Unreadable, match=r"^front page: \d+ headlines, no article$"):
        read(name)


@pytest.mark.parametrize("name", named("plain"))
def test_an_article_that_looks_like_several_stays_one(name: str) -> None:
    article = read(name)
    assert article.entries == ()
    assert len(article.text.split("\n")) >= 2


ENTRIES = {
    "live-1.txt": 6,
    "live-2.txt": 5,
    "live-3.txt": 5,
    "live-4.txt": 7,
    "live-5.html": 5,
    "live-6.html": 5,
    "live-7.txt": 5,
    "brief-1.txt": 4,
    "brief-2.txt": 4,
    "brief-3.txt": 4,
    "brief-4.txt": 4,
    "brief-5.html": 4,
    "brief-6.html": 4,
}


@pytest.mark.parametrize("name", named("live") + named("brief"))
def test_a_live_blog_and_a_round_up_are_divided(name: str) -> None:
    assert len(read(name).entries) == ENTRIES[name]


@pytest.mark.parametrize("name", named("live") + named("brief"))
def test_entries_hold_the_text_in_its_order_and_share_none_of_it(name: str) -> None:
    article = read(name)
    ends = [(entry.start, entry.end) for entry in article.entries]
    assert all(a < b for a, b in ends)
    assert all(end <= start for (_, end), (start, _) in pairwise(ends))
    inside = sum(b - a for a, b in ends)
    assert inside >= 0.7 * len(article.text)


def test_headlines_and_times_of_entries_are_no_text() -> None:
    article = read("live-3.txt")
    assert [entry.title for entry in article.entries][:2] == [
        "Qatar's prime minister says gaps remain",
        "Red Cross ready to receive detainees",
    ]
    assert "Red Cross ready to receive detainees" not in article.text
    assert "From Tom Berger" not in article.text
    reasons = {left.text: left.reason for left in article.left_out}
    assert reasons["11:15 a.m. ET, May 3, 2025"] == "time of an entry"


def test_an_entry_has_the_day_that_its_time_tells() -> None:
    days = [entry.published and entry.published.start.day for entry in read("live-3.txt").entries]
    assert days == [3, 3, 3, 2, 2]


def test_an_item_has_the_day_of_its_dateline_where_the_page_tells_the_year() -> None:
    text = "Saturday, 8 March 2014\n" + (FOLDER / "brief-2.txt").read_text(encoding="utf-8")
    assert of_days(text) == [date(2014, 3, 3), date(2014, 3, 2), date(2014, 3, 3), date(2014, 3, 1)]


def test_without_the_year_an_item_has_no_day_of_its_own() -> None:
    assert [entry.published for entry in read("brief-2.txt").entries] == [None] * 4


MIDNIGHT = """Ruling on the canal: as it happened
Last updated Sunday 19 March 2023, 00:52

00.41 – We are closing this page. To sum up: no ship has moved, and both captains have gone home to bed.
00.20 – The pilots' union says that the company has again refused to sign what it had promised to sign.
23.48 – "We have a deal," writes the minister. Both sides have accepted the terms of the judge in Colon.
19.15 – The session has begun. Earlier the judge saw both sides separately and urged them to give way.
11.10 – Good morning. The canal is closed for a third day, and ninety ships are waiting at its two ends.
"""

WEEKDAY = """Tariffs live: reprieve for the cheese makers
LIVE BLOG - 3-4 February 2025

10:36 | Switzerland's president writes that she has had a good talk. No tariffs for a month, she says.
12:02 | Recap. On Saturday duties of 25 per cent were ordered on three countries and of 10 on a fourth.
16:47 | There it is. The proposed tariffs on cheese are paused for at least 30 days, Berne announces.
Tuesday 00:01 | The clock runs out on watches. The extra 10 per cent is in force, and Berne protests at once.
"""


def of_days(text: str) -> list[date | None]:
    found = articles.read(make_page("page.txt", text.encode(), "text"))
    return [entry.published.start if entry.published else None for entry in found.entries]


def test_an_entry_before_midnight_is_of_the_day_before_the_last_change() -> None:
    assert of_days(MIDNIGHT) == [date(2023, 3, 19)] * 2 + [date(2023, 3, 18)] * 3


def test_a_weekday_beside_a_time_settles_which_day_is_which() -> None:
    assert of_days(WEEKDAY) == [date(2025, 2, 3)] * 3 + [date(2025, 2, 4)]


def test_what_names_the_whole_is_the_headline_not_that_of_the_first_item() -> None:
    assert read("brief-1.txt").title == "World in brief"
    assert read("brief-3.txt").title == "Morning briefing: five things to know today"
    assert read("brief-3.txt").entries[0].title == "Iraq and Turkey sign water accord"
