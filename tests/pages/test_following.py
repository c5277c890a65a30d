"""What feeds and site maps name is fetched if the user gave their address or asked for it, and else named."""

from __future__ import annotations

import builtins
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communique import pages
from communique.pages.following import Following
from communique.pages.read import carried
from communique.pages.source import Link, of_file
from communique.pages.web.choices import OFFLINE, Web
from communique.pages.web.fetching import Fetcher
from communique.records import Page, PageError
from tests.pages.web.server import PAGE, Server, Time, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        server.replies |= {"/1": PAGE, "/2": PAGE, "/feed": feed(server, 1, 2)}
        yield server


def feed(server: Server, *numbers: int) -> bytes:
    items = "".join(f"<item><link>{server.url}/{number}</link></item>" for number in numbers)
    return f"<rss version='2.0'><channel>{items}</channel></rss>".encode()


def sitemap(kind: str, entry: str, *urls: str) -> bytes:
    return (
        f"<{kind}>" + "".join(f"<{entry}><loc>{url}</loc></{entry}>" for url in urls) + f"</{kind}>"
    ).encode()


def following(web: Web = OFFLINE) -> Following:
    web = web._replace(private=True)
    return Following(carried, web, Fetcher(web, Time().clock()))


def test_links_of_a_feed_that_is_a_file_are_named_and_not_fetched(server: Server, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(feed(server, 1, 2))
    found = list(following().pages(of_file(str(tmp_path / "feed.xml"))))
    assert all(isinstance(each, PageError) and "--fetch" in each.reason for each in found)
    assert [each.uri for each in found] == [f"{server.url}/1", f"{server.url}/2"]
    assert server.asked == []


def test_with_fetch_they_are_fetched(server: Server, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(feed(server, 1, 2, 3))
    found = list(following(Web(follow=True)).pages(of_file(str(tmp_path / "feed.xml"))))
    assert [type(each) for each in found] == [Page, Page, PageError]


def test_links_of_a_feed_at_an_address_are_fetched_each_once(server: Server) -> None:
    reader = following()
    found = [*reader.fetched(Link(f"{server.url}/feed")), *reader.fetched(Link(f"{server.url}/1"))]
    assert [each.uri for each in found] == [f"{server.url}/1", f"{server.url}/2"]
    assert server.pages_asked() == ["/feed", "/1", "/2"]


def test_an_index_of_site_maps_leads_to_pages(server: Server) -> None:
    server.replies |= {
        "/index.xml": sitemap("sitemapindex", "sitemap", "/map.xml"),
        "/map.xml": sitemap("urlset", "url", "/1"),
    }
    assert [type(each) for each in following().fetched(Link(f"{server.url}/index.xml"))] == [Page]


def test_site_maps_that_name_site_maps_without_end_are_left(server: Server) -> None:
    for number in range(10):
        server.replies[f"/m{number}"] = sitemap("sitemapindex", "sitemap", f"/m{number + 1}")
    (error,) = following().fetched(Link(f"{server.url}/m0"))
    assert isinstance(error, PageError) and "deep" in error.reason


def test_files_are_read_without_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    monkeypatch.setattr(socket.socket, "connect", forbidden)
    (tmp_path / "a.html").write_bytes(b'<html><a href="http://a.org/feed">A feed</a>')
    (tmp_path / "b.xml").write_bytes(
        b"<rss><channel><item><link>http://a.org/1</link></item></channel></rss>"
    )
    (tmp_path / "c.jsonl").write_bytes(b'{"url": "http://a.org/1", "text": "x"}\n')
    assert len(list(pages.read([tmp_path]))) == 3


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def absent(name: str, *arguments: Any, **named: Any) -> Any:
        if name.partition(".")[0] in ("feedparser", "httpx") or name.endswith("web.fetching"):
            raise ImportError(name)
        return real(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", absent)
    (tmp_path / "feed.xml").write_bytes(b"<rss><channel><item/></channel></rss>")
    found = list(pages.read([tmp_path / "feed.xml", "http://a.org/"]))
    assert len(found) == 2
    assert all(isinstance(each, PageError) and "communique[web]" in each.reason for each in found)
