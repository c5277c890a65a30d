"""What was written comes back as it was, and questions get the answers the pages hold."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from communique.pages.making import make_page
from communique.pipeline import Work
from communique.store import NotFoundError, Store, StoreError
from tests import fakes


@pytest.fixture
def store(built: Path) -> Iterator[Store]:
    with Store(built) as opened:
        yield opened


def quotes(store: Store, **asked: object) -> list[str]:
    return [store.reports(event)[0].quote for event in store.events(**asked)]  # type: ignore[arg-type]


def test_articles_and_reports_come_back_as_they_were_read(store: Store, built: Path) -> None:
    page = make_page(str(built.parent / "pages" / "summit.txt"), fakes.SUMMIT.encode(), "text")
    work = fakes.work(page)
    assert isinstance(work, Work)
    assert store.article(work.article.id) == work.article
    assert tuple(store.report(report.id) for report in work.reports) == work.reports


def test_the_bytes_of_a_page_are_kept_as_evidence(store: Store) -> None:
    for article in store.articles():
        page = store.page(article)
        assert hashlib.sha256(page.content).hexdigest() == page.sha256 == article.sha256


def test_events_come_in_order_of_time_and_undated_ones_last(store: Store) -> None:
    days = [event.date.start if event.date else date.max for event in store.events()]
    assert days == sorted(days)
    assert days[-1] == date.max


def test_between_two_actors_is_what_both_take_part_in(store: Store) -> None:
    assert len(quotes(store, actors=["JPN", "IND"])) == 3
    assert quotes(store, actors=["DEU"]) == ["Germany sent Ukraine generators in April."]
    assert quotes(store, actors=["DEU", "JPN"]) == []
    assert len(quotes(store, actors=["DEU", "UKR", "JPN", "IND"])) == 4


def test_type_and_status_narrow(store: Store) -> None:
    assert len(quotes(store, types=["AID"])) == 3
    assert len(quotes(store, types=["AID", "CONSULT"], statuses=["promised"])) == 1


def test_since_and_until_ask_for_what_can_have_been_then(store: Store) -> None:
    april = "Germany sent Ukraine generators in April."
    assert april in quotes(store, since=date(2023, 4, 30))
    assert april in quotes(store, until=date(2023, 4, 1))
    assert april not in quotes(store, since=date(2023, 5, 1))
    assert "NATO condemned the test." not in quotes(store, since=date(1900, 1, 1)), "its date is not known"


def test_an_event_is_found_by_its_id_by_a_report_and_by_their_beginnings(store: Store) -> None:
    for event in store.events():
        assert store.event(event.id) == event == store.event(event.reports[0]) == store.event(event.id[:14])


def test_what_is_not_there_or_not_clear_is_said(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no event 'e-zzz'"):
        store.event("e-zzz")
    with pytest.raises(NotFoundError, match="beginning of several"):
        store.event("e-")
    with pytest.raises(NotFoundError, match="no event '%'"):
        store.event("%")


def test_a_pledge_is_found_by_who_made_it(store: Store) -> None:
    (pledge,) = store.pledges(by="JPN", to="IND")
    assert pledge.stage == "delivered"
    assert list(store.pledges(by="IND")) == []
    assert list(store.pledges(stages=["withdrawn"])) == []


def test_search_finds_quotes_and_titles_in_any_form_of_the_words(store: Store) -> None:
    assert {hit.found_in for hit in store.search("boats")} == {"quote", "title"}
    assert len(list(store.search("patrolling boat"))) == 2
    assert len(list(store.search('"ten patrol boats by"'))) == 1
    assert all(hit.event for hit in store.search("boats") if hit.found_in == "quote")


@pytest.mark.parametrize("words", ["", '"', "F-16", "a OR", "NEAR(", "boats AND )", "*", "quote:boats"])
def test_no_words_break_the_search(store: Store, words: str) -> None:
    assert list(store.search(words)) == []


def test_the_summary_counts_what_is_held_and_what_was_left_out(store: Store) -> None:
    summary = store.summary()
    assert (summary.pages, summary.articles, summary.reports, summary.events) == (2, 2, 5, 5)
    assert [(count.of, count.number) for count in summary.left_out] == [("navigation", 1)]
    assert summary.errors == 1 and not summary.unmerged


def test_a_store_that_is_not_there_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="communique build"):
        Store(tmp_path / "absent.db")


def test_the_file_opens_as_it_is_in_other_programs(built: Path) -> None:
    db = sqlite3.connect(built)
    asked = "SELECT date_start, type, actors, recipients, outlet FROM timeline WHERE type = 'CONSULT'"
    assert db.execute(asked).fetchone() == (
        "2022-06-07",
        "CONSULT",
        "Japan; India",
        None,
        "The Daily Example",
    )
    assert db.execute("SELECT DISTINCT text FROM captions").fetchall() == [("A picture.",)]
    assert db.execute("SELECT count(*) FROM report_parties WHERE actor = 'JPN'").fetchone() == (3,)
    assert db.execute("SELECT step FROM pledge_steps").fetchall() == [("made",), ("delivered",)]
    (content,) = db.execute("SELECT content FROM page_bytes LIMIT 1").fetchone()
    assert zlib.decompress(content).decode() in (fakes.SUMMIT, fakes.LATER)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.close()
