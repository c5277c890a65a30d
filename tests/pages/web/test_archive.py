"""What was fetched is kept as WARC, and not sent again where it has not changed."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, has_valid_block_digest

from communique import pages
from communique.pages.source import Link, Source
from communique.pages.web.archive import INDEX
from communique.pages.web.choices import Web
from communique.pages.web.fetching import Fetcher
from communique.records import Page, PageError
from tests.pages.web.server import PAGE, Asked, Server, Time, redirect


def fetch(server: Server, folder: Path, path: str = "/a") -> Source | PageError:
    """As one run of the program does."""
    return Fetcher(Web(private=True, archive=folder), Time().clock()).fetch(Link(f"{server.url}{path}"))


def records(folder: Path) -> list[tuple[str, str]]:
    """Type and address of the records, by file."""
    found = []
    for file in sorted(folder.glob("*.warc.gz")):
        with file.open("rb") as stream:
            for record in ArchiveIterator(stream, parse_http=False):
                assert record.headers.get("WARC-Block-Digest") is None or has_valid_block_digest(record)
                kind = record.headers["WARC-Type"]
                found.append((kind, record.headers.get("WARC-Target-URI") or ""))
    return found


def with_tag(asked: Asked) -> None:
    """A page that has not changed for who has it."""
    if asked.headers["If-None-Match"] == '"1"':
        asked.give(304)
    else:
        asked.give(200, gzip.compress(PAGE), ETag='"1"', Content_Encoding="gzip")


def test_what_was_fetched_is_read_again_from_the_archive(server: Server, tmp_path: Path) -> None:
    server.replies |= {"/a": PAGE, "/robots.txt": b"User-agent: *\nAllow: /"}
    source = fetch(server, tmp_path / "kept")
    assert isinstance(source, Source)
    (page,) = pages.read([*sorted((tmp_path / "kept").glob("*.warc.gz"))])
    assert isinstance(page, Page)
    assert (page.content, page.url, page.charset) == (PAGE, f"{server.url}/a", "utf-8")


def test_requests_redirects_and_robots_are_kept_too(server: Server, tmp_path: Path) -> None:
    server.replies |= {"/a": redirect("/b"), "/b": PAGE}
    fetch(server, tmp_path)
    addresses = [f"{server.url}/{name}" for name in ("robots.txt", "a", "b")]
    expected = [(kind, address) for address in addresses for kind in ("response", "request")]
    assert records(tmp_path) == [("warcinfo", ""), *expected]
    assert len((tmp_path / INDEX).read_text().splitlines()) == 3


def test_what_is_unchanged_is_not_sent_again_and_is_the_same_page(server: Server, tmp_path: Path) -> None:
    server.replies["/a"] = with_tag
    first, second, third = (fetch(server, tmp_path) for _ in range(3))
    for source in (first, second, third):
        assert isinstance(source, Source)
        assert (source.open().read(), source.charset) == (PAGE, "utf-8")
    assert [kind for kind, _ in records(tmp_path)].count("revisit") == 2


def test_by_the_day_of_change_too(server: Server, tmp_path: Path) -> None:
    day, asked_with = "Tue, 07 Jun 2022 10:00:00 GMT", []

    def with_day(asked: Asked) -> None:
        asked_with.append(asked.headers["If-Modified-Since"])
        asked.give(304 if asked_with[-1] else 200, b"" if asked_with[-1] else PAGE, Last_Modified=day)

    server.replies["/a"] = with_day
    fetch(server, tmp_path)
    assert isinstance(fetch(server, tmp_path), Source)
    assert asked_with == [None, day]


def test_a_page_lost_from_the_archive_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    server.replies["/a"] = with_tag
    fetch(server, tmp_path)
    for file in tmp_path.glob("*.warc.gz"):
        file.write_bytes(b"damaged")
    source = fetch(server, tmp_path)
    assert isinstance(source, Source) and source.open().read() == PAGE


@pytest.mark.parametrize("line", [b"", b"nonsense\n", b"a 2 {}\n", b"a 2 {\xff\n", b'a 2 {"url": "../x"}\n'])
def test_a_damaged_index_is_survived(server: Server, tmp_path: Path, line: bytes) -> None:
    (tmp_path / INDEX).write_bytes(line)
    server.replies["/a"] = PAGE
    assert isinstance(fetch(server, tmp_path), Source)


def test_an_index_that_leads_out_of_the_archive_leads_nowhere(server: Server, tmp_path: Path) -> None:
    server.replies["/a"] = with_tag
    fetch(server, tmp_path / "kept")
    (file,) = (tmp_path / "kept").glob("*.warc.gz")
    file.rename(tmp_path / file.name)
    index = tmp_path / "kept" / INDEX
    index.write_text(index.read_text().replace(file.name, f"../{file.name}"))
    fetch(server, tmp_path / "kept")
    assert server.pages_asked() == ["/a", "/a", "/a"]


def test_nothing_is_made_where_nothing_is_fetched(tmp_path: Path) -> None:
    Fetcher(Web(archive=tmp_path / "kept"), Time().clock()).fetch(Link("ftp://a.org"))
    assert not (tmp_path / "kept").exists()


def test_an_archive_that_cannot_be_written_is_said(server: Server, tmp_path: Path) -> None:
    server.replies["/a"] = PAGE
    (tmp_path / "file").touch()
    found = fetch(server, tmp_path / "file")
    assert isinstance(found, PageError) and "could not be kept" in found.reason
