"""A JSON lines file holds one page a line; a bad line is named by its number and the others go on."""

from __future__ import annotations

from pathlib import Path

from communique import pages
from communique.pages.making import MAX_BYTES
from communique.records import Page, PageError


def test_each_line_is_a_page(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"url": "http://a.org/1", "html": "<p>x", "date": "2020-05-04"}\n\n{"text": "é"}\n')
    first, second = pages.read([file])
    assert isinstance(first, Page) and isinstance(second, Page)
    assert (first.uri, first.url, first.media, first.published) == (
        "http://a.org/1",
        "http://a.org/1",
        "html",
        "2020-05-04",
    )
    assert (second.uri, second.content, second.media) == (f"{file}:3", "é".encode(), "text")


def test_bad_lines_are_named_by_their_numbers(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "x"}\nnot json\n[1]\n{"text": 5}\n\xff\n{"text": "y"}\n')
    found = list(pages.read([file]))
    errors = [each.uri.rsplit(":", 1)[1] for each in found if isinstance(each, PageError)]
    assert errors == ["2", "3", "4", "5"]
    assert len(found) == 6


def test_a_line_that_is_too_long_is_skipped_and_the_next_one_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "' + b"a" * (2 * MAX_BYTES) + b'"}\n{"text": "x"}\n')
    first, second = pages.read([file])
    assert isinstance(first, PageError) and "larger" in first.reason
    assert isinstance(second, Page) and second.uri.endswith(":2")
