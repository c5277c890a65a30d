"""A WARC archive gives its pages; where it is cut off, those before the cut, and a failure that says so."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from communique import pages
from communique.pages import packing
from communique.records import Page, PageError
from tests.pages.packers import zstded


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


def http(headers: str, body: bytes) -> bytes:
    return f"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n".encode() + body


def raw_record(url: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:uuid:2>\r\n"
        "WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


HTML = "Content-Type: text/html"


def test_zstd_archives_are_read_and_their_cuts_named(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.zst"
    whole = b"".join(map(zstded, RECORDS))
    file.write_bytes(whole)
    assert len(list(pages.read([file]))) == 3
    file.write_bytes(whole[:-20])
    *before, last = pages.read([file])
    assert [each.uri for each in before] == ["http://a.org/0", "http://a.org/1"]
    assert isinstance(last, PageError)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (f"{HTML}\r\nContent-Encoding: gzip", gzip.compress(b"<p>They met.")),
        (f"{HTML}\r\nContent-Encoding: gzip", b"<p>They met."),
        (f"{HTML}\r\nContent-Encoding: br", b"<p>They met."),
        (f"{HTML}\r\nTransfer-Encoding: chunked", b"c\r\n<p>They met.\r\n0\r\n\r\n"),
        (f"{HTML}\r\nTransfer-Encoding: chunked", b"<p>They met."),
        (f"{HTML}; charset=utf-99", b"<p>They met."),
        ("X-Nothing: 1", b"<p>They met."),
    ],
)
def test_headers_that_lie_are_survived(tmp_path: Path, headers: str, body: bytes) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(raw_record("http://a.org/1", http(headers, body)))
    (page,) = pages.read([file])
    assert isinstance(page, Page) and (page.content, page.media) == (b"<p>They met.", "html")


def test_a_wrong_record_costs_itself_only(tmp_path: Path) -> None:
    wrong = [
        raw_record("http://a.org/a", b"HTTP/1.1 200 OK\r\nno header here\xff\r\n\x00: \r\n\r\nbody"),
        raw_record("http://a.org/b", b""),
        raw_record("http://a.org/c", http(HTML, b"\x00" * 100)),
        raw_record(
            "http://a.org/d", http(f"{HTML}\r\nContent-Encoding: gzip", gzip.compress(b"a" * 30_000_000))
        ),
    ]
    file = tmp_path / "a.warc"
    file.write_bytes(b"".join([*wrong, *RECORDS]))
    found = list(pages.read([file]))
    assert [each.uri for each in found if isinstance(each, Page)][-3:] == [
        f"http://a.org/{n}" for n in range(3)
    ]
    assert any("larger" in each.reason for each in found if isinstance(each, PageError))


def test_a_bomb_among_the_records_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "FREE_BYTES", 1_000_000)
    file = tmp_path / "a.warc.gz"
    bomb = raw_record("http://a.org/v", http("Content-Type: video/mp4", b"\0" * 60_000_000))
    file.write_bytes(gzip.compress(RECORDS[0]) + gzip.compress(bomb) + gzip.compress(RECORDS[1]))
    first, error = pages.read([file])
    assert first.uri == "http://a.org/0"
    assert isinstance(error, PageError) and "bomb" in error.reason


def test_feeds_and_robots_files_of_a_crawl_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    feed = record("http://a.org/feed", b"<?xml version='1.0'?><rss version='2.0'></rss>")
    file.write_bytes(
        feed + record("http://a.org/robots.txt", b"User-agent: *", media="text/plain") + RECORDS[0]
    )
    assert [each.uri for each in pages.read([file])] == ["http://a.org/0"]
