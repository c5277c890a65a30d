"""A JSON document is one page, a list of pages, or a JSON Feed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique import pages
from communique.pages import document
from communique.records import Page, PageError


def read(tmp_path: Path, value: object, indent: int | None = 2) -> list[Page | PageError]:
    file = tmp_path / "a.json"
    file.write_text(json.dumps(value, indent=indent))
    return list(pages.read([file]))


def test_one_object_is_one_page(tmp_path: Path) -> None:
    (page,) = read(tmp_path, {"maintext": "They met.", "date_publish": "2022-06-07 10:00:00"})
    assert isinstance(page, Page) and page.published == "2022-06-07 10:00:00"


@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_is_many(tmp_path: Path, indent: int | None) -> None:
    first, wrong, last = read(tmp_path, [{"text": "one"}, {"title": "none"}, {"text": "two"}], indent)
    assert isinstance(first, Page) and isinstance(last, Page)
    assert isinstance(wrong, PageError) and wrong.uri.endswith("a.json:2")


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_feed(tmp_path: Path, indent: int | None) -> None:
    item = {
        "id": "1",
        "url": "https://a.org/1",
        "content_html": "<p>They met.",
        "date_published": "2022-06-07",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [item]}
    (page,) = read(tmp_path, feed, indent)
    assert isinstance(page, Page)
    assert (page.url, page.media, page.published) == ("https://a.org/1", "html", "2022-06-07")


@pytest.mark.parametrize("value", [{"name": "x"}, [], [[]], {"items": [1]}])
def test_a_document_without_pages_is_named_once(tmp_path: Path, value: object) -> None:
    (error,) = read(tmp_path, value)
    assert isinstance(error, PageError) and error.uri.endswith("a.json") and "no page" in error.reason


def test_a_document_that_is_too_large_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MAX_DOCUMENT", 10)
    (error,) = read(tmp_path, {"text": "They met."})
    assert isinstance(error, PageError) and "jsonl" in error.reason


def test_nesting_without_end_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("[" * 100_000)
    (error,) = pages.read([file])
    assert isinstance(error, PageError)
