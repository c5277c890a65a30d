"""Rows of JSON are read in the shapes of common crawlers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from communique import pages
from communique.pages.fields import known, names
from communique.records import Page, PageError

TEXT, URL, DAY = "Two states met and agreed.", "https://a.org/x", "2022-06-07"

SHAPES: dict[str, dict[str, Any]] = {
    "fundus": {
        "title": "Summit",
        "body": {"summary": ["Two states"], "sections": [{"headline": ["At last"], "paragraphs": ["met."]}]},
        "html": {"requested_url": "https://a.org/y", "responded_url": URL, "crawl_date": "2025-01-01"},
        "publishing_date": DAY,
        "authors": ["A"],
    },
    "news-please": {
        "maintext": TEXT,
        "url": URL,
        "date_publish": DAY,
        "date_download": "2025-01-01",
        "date_modify": "2024-01-01",
        "source_domain": "a.org",
    },
    "trafilatura": {
        "text": TEXT,
        "raw_text": "",
        "source": URL,
        "date": DAY,
        "filedate": "2025-01-01",
        "hostname": "a.org",
        "source-hostname": "a.org",
        "comments": "I disagree.",
        "id": None,
    },
    "Scrapy": {"link": URL, "body": "<html><body><p>Two states met.</body></html>", "published": DAY},
    "a spider's paragraphs": {"url": URL, "content": ["Two states met.", "They agreed."], "pub_date": DAY},
    "newspaper": {"url": URL, "html": "<html>x", "text": TEXT, "publish_date": DAY},
    "CC-News": {"requested_url": URL, "plain_text": TEXT, "published_date": DAY, "crawl_date": "2025-01-01"},
    "schema.org": {"url": URL, "articleBody": TEXT, "datePublished": DAY, "headline": "Summit"},
    "C4": {"url": URL, "text": TEXT, "timestamp": "2025-01-01T00:00:00Z"},
}


def read_one(tmp_path: Path, row: object) -> Page | PageError:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps(row) + "\n")
    (found,) = pages.read([file])
    return found


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shapes_of_crawlers(tmp_path: Path, shape: str) -> None:
    page = read_one(tmp_path, SHAPES[shape])
    assert isinstance(page, Page)
    assert page.url == page.uri == URL
    assert page.published == (None if shape == "C4" else DAY)
    assert page.media == ("html" if shape in ("Scrapy", "newspaper") else "text")
    assert b"wo states" in page.content or page.content == b"<html>x"
    assert b"disagree" not in page.content


def test_when_a_page_was_fetched_is_not_when_it_was_published() -> None:
    never = ("crawl_date", "date_download", "filedate", "timestamp", "warc_date", "fetched", "date_modify")
    assert not set(never) & set(names()["published"])


def test_a_title_that_stands_apart_opens_the_text(tmp_path: Path) -> None:
    page = read_one(tmp_path, {"title": "Summit  held", "text": TEXT})
    assert isinstance(page, Page) and page.content.decode() == f"Summit held\n\n{TEXT}"
    same = read_one(tmp_path, {"title": "Two states met", "text": TEXT})
    assert isinstance(same, Page) and same.content.decode() == TEXT


def test_a_fragment_of_markup_is_framed_with_its_title(tmp_path: Path) -> None:
    page = read_one(tmp_path, {"title": "A & B", "content": "<p>They met.</p>"})
    assert isinstance(page, Page) and page.media == "html"
    assert b"<h1>A &amp; B</h1>\n<p>They met.</p>" in page.content


def test_a_whole_page_is_left_as_it_is(tmp_path: Path) -> None:
    page = read_one(tmp_path, {"title": "A", "html": "<html><p>They met."})
    assert isinstance(page, Page) and page.content == b"<html><p>They met."


@pytest.mark.parametrize(
    ("told", "day"),
    [(1654560000, "2022-06-07T00:00:00+00:00"), (1654560000000, "2022-06-07T00:00:00+00:00"), ("None", None)],
)
def test_days_as_numbers(tmp_path: Path, told: object, day: str | None) -> None:
    page = read_one(tmp_path, {"text": TEXT, "date": told})
    assert isinstance(page, Page) and page.published == day


@pytest.mark.parametrize("value", [1e308, -5, True, [], {"a": 1}, "  "])
def test_days_that_are_none(tmp_path: Path, value: object) -> None:
    page = read_one(tmp_path, {"text": TEXT, "date": value})
    assert isinstance(page, Page) and page.published is None


def test_an_empty_field_gives_way_to_the_next(tmp_path: Path) -> None:
    page = read_one(tmp_path, {"html": "", "text": " ", "maintext": TEXT})
    assert isinstance(page, Page) and (page.media, page.content.decode()) == ("text", TEXT)


def test_the_same_text_with_other_claims_is_another_page(tmp_path: Path) -> None:
    rows = [{"text": TEXT}, {"text": TEXT, "date": DAY}, {"html": TEXT}]
    found = [read_one(tmp_path, row) for row in rows]
    assert len({page.id for page in found}) == 3


def test_what_tells_a_row_is_known() -> None:
    assert {"text", "html", "maintext", "body", "items"} <= known()
