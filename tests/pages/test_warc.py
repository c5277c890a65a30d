"""A WARC archive gives its pages; where it is cut off, those before the cut, and a failure that says so."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from communique import pages
from communique.records import Page, PageError


def record(url: str, body: bytes, status: str = "200 OK", media: str = "text/html") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media}; charset=utf-8\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        "WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = [record(f"http://a.org/{i}", b"<p>page " + b"text %d " % i * 500) for i in range(3)]


@pytest.mark.parametrize("compressed", [False, True])
def test_every_page_of_the_archive_comes_with_its_url(tmp_path: Path, compressed: bool) -> None:
    file = tmp_path / ("a.warc.gz" if compressed else "a.warc")
    file.write_bytes(b"".join(map(gzip.compress, RECORDS) if compressed else RECORDS))
    found = list(pages.read([file]))
    assert [each.uri for each in found] == ["http://a.org/0", "http://a.org/1", "http://a.org/2"]
    assert all(
        isinstance(each, Page) and each.charset == "utf-8" and each.published is None for each in found
    )


@pytest.mark.parametrize("compressed", [False, True])
def test_a_cut_archive_gives_the_pages_before_the_cut_and_says_so(tmp_path: Path, compressed: bool) -> None:
    file = tmp_path / ("a.warc.gz" if compressed else "a.warc")
    whole = b"".join(map(gzip.compress, RECORDS) if compressed else RECORDS)
    file.write_bytes(whole[: -len(RECORDS[2]) // 2] if not compressed else whole[:-40])
    *before, last = pages.read([file])
    assert [each.uri for each in before] == ["http://a.org/0", "http://a.org/1"]
    assert isinstance(last, PageError) and "cut off" in last.reason


def test_images_and_failed_requests_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(
        record("http://a.org/i", b"x", media="image/png") + record("http://a.org/4", b"x", "404 Not Found")
    )
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "no page" in error.reason


def test_what_is_no_archive_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(gzip.compress(b"hello"))
    (error,) = pages.read([file])
    assert isinstance(error, PageError) and "WARC" in error.reason
