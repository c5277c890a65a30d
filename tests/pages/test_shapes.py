"""Rows in the shapes of services and data sets that newcomers bring."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique import pages
from communique.records import Page

URL = "https://ledger.example/ferry"
TEXT = "The ferry sails again, the ministers of both countries said at the harbour."
HTML = f"<p>{TEXT}</p>"

SHAPES = {
    "wordpress": [
        {
            "id": 7,
            "date": "2021-05-12",
            "link": URL,
            "title": {"rendered": "Ferry"},
            "content": {"rendered": HTML},
        }
    ],
    "guardian": {
        "response": {
            "status": "ok",
            "results": [
                {
                    "webTitle": "Ferry",
                    "webUrl": URL,
                    "webPublicationDate": "2021-05-12",
                    "fields": {"body": HTML},
                }
            ],
        }
    },
    "media cloud": {
        "id": "a",
        "publish_date": "2021-05-12",
        "title": "Ferry",
        "url": URL,
        "text_content": TEXT,
    },
    "elasticsearch": {
        "_id": "a",
        "_source": {"url": URL, "title": "Ferry", "text": TEXT, "date": "2021-05-12"},
    },
    "elasticsearch's answer": {
        "hits": {"hits": [{"_source": {"url": URL, "title": "Ferry", "text": TEXT, "date": "2021-05-12"}}]}
    },
}


def only(path: Path) -> Page:
    found = list(pages.read([path]))
    assert len(found) == 1
    assert isinstance(found[0], Page)
    return found[0]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_row_of_each_shape_is_its_page(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.json"
    path.write_text(json.dumps(SHAPES[shape]), encoding="utf-8")
    found = only(path)
    assert TEXT in found.content.decode()
    assert "Ferry" in found.content.decode()
    assert (found.url, found.published) == (URL, "2021-05-12")


def test_the_date_of_a_crawl_is_no_date_of_publication(tmp_path: Path) -> None:
    path = tmp_path / "fineweb.jsonl"
    row = {
        "text": TEXT,
        "url": URL,
        "date": "2024-01-01T00:00:00Z",
        "dump": "CC-MAIN-2024-10",
        "file_path": "s3://x",
    }
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert only(path).published is None


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT, HTML])
def test_utf_16_without_a_mark_is_text(order: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes((text + "\n– Straße –\n").encode(order))
    assert only(path).media == ("html" if text is HTML else "text")


def test_front_matter_in_toml_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "post.md"
    path.write_text(f'+++\ntitle = "Ferry"\ndate = 2021-05-12\n+++\n\n{TEXT}\n', encoding="utf-8")
    found = only(path)
    assert found.content.decode() == f"Ferry\n\n{TEXT}\n"
    assert found.published == "2021-05-12"
