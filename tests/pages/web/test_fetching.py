"""Addresses are fetched as their hosts allow; whatever comes costs itself only."""

from __future__ import annotations

import gzip
import logging

import pytest

from communique.pages.making import MAX_BYTES
from communique.pages.source import Link, Source
from communique.pages.web.choices import Web
from communique.pages.web.fetching import Fetcher
from communique.records import PageError
from tests.pages.web.server import PAGE, Asked, Reply, Server, Time, redirect


def reason(found: Source | PageError) -> str:
    assert isinstance(found, PageError)
    return found.reason


def content(found: Source | PageError) -> bytes:
    assert isinstance(found, Source), found
    return found.open().read()


def test_a_page_comes_with_what_is_claimed_of_it(server: Server, fetcher: Fetcher) -> None:
    server.replies["/a"] = PAGE
    found = fetcher.fetch(Link(f"{server.url}/a", "2022-06-07"))
    assert isinstance(found, Source)
    assert (found.uri, found.url, found.charset) == (f"{server.url}/a", f"{server.url}/a", "utf-8")
    assert (found.published, content(found)) == ("2022-06-07", PAGE)


def test_we_say_who_we_are(server: Server, fetcher: Fetcher) -> None:
    server.replies["/"] = lambda asked: asked.give(200, asked.headers["User-Agent"].encode())
    assert content(fetcher.fetch(Link(f"{server.url}/"))).startswith(b"communique/")


class TestRobots:
    def test_are_asked_first_and_once(self, server: Server, fetcher: Fetcher) -> None:
        server.replies |= {"/a": PAGE, "/b": PAGE}
        for path in "ab":
            fetcher.fetch(Link(f"{server.url}/{path}"))
        assert server.asked == ["/robots.txt", "/a", "/b"]

    def test_are_obeyed_and_logged(
        self,
        server: Server,
        fetcher: Fetcher,
        caplog: pytest.LogCaptureFixture,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        caplog.set_level(logging.INFO, "communique.fetch")
        monkeypatch.setattr(logging.getLogger("communique.fetch"), "propagate", True)
        server.replies |= {
            "/robots.txt": b"User-agent: *\nDisallow: /private",
            "/private/a": PAGE,
            "/b": PAGE,
        }
        assert "robots.txt forbids" in reason(fetcher.fetch(Link(f"{server.url}/private/a")))
        assert content(fetcher.fetch(Link(f"{server.url}/b"))) == PAGE
        assert server.pages_asked() == ["/b"]
        assert "private/a: forbidden by robots.txt" in caplog.text
        assert "/robots.txt: 200" in caplog.text

    def test_may_name_us(self, server: Server, fetcher: Fetcher) -> None:
        server.replies |= {
            "/robots.txt": b"User-agent: communique\nDisallow: /\n\nUser-agent: *\nAllow: /",
            "/": PAGE,
        }
        assert "forbids" in reason(fetcher.fetch(Link(f"{server.url}/")))

    def test_may_ask_for_a_pause(self, server: Server, fetcher: Fetcher, time: Time) -> None:
        server.replies |= {"/robots.txt": b"User-agent: *\nCrawl-delay: 5", "/": PAGE}
        fetcher.fetch(Link(f"{server.url}/"))
        fetcher.fetch(Link(f"{server.url}/"))
        assert time.slept[-1] == 5

    def test_that_cannot_be_had_forbid_everything(self, server: Server, fetcher: Fetcher) -> None:
        server.replies |= {"/robots.txt": lambda asked: asked.give(503), "/": PAGE}
        assert "robots.txt answers 503" in reason(fetcher.fetch(Link(f"{server.url}/")))
        assert server.pages_asked() == []

    def test_hold_where_a_redirect_leads(self, server: Server, fetcher: Fetcher) -> None:
        server.replies |= {"/robots.txt": b"User-agent: *\nDisallow: /b", "/a": redirect("/b"), "/b": PAGE}
        assert "forbids" in reason(fetcher.fetch(Link(f"{server.url}/a")))

    @pytest.mark.parametrize(
        "rules", [b"\xff\xfe\x00", b"a" * 2_000_000, b"Disallow: /", b"User-agent: *\nCrawl-delay: x"]
    )
    def test_that_are_nonsense_forbid_nothing(self, server: Server, fetcher: Fetcher, rules: bytes) -> None:
        server.replies |= {"/robots.txt": rules, "/": PAGE}
        assert content(fetcher.fetch(Link(f"{server.url}/"))) == PAGE


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_are_followed_and_recorded(self, server: Server, fetcher: Fetcher, status: int) -> None:
        server.replies |= {"/a": redirect("b/c", status), "/b/c": PAGE}
        found = fetcher.fetch(Link(f"{server.url}/a"))
        assert isinstance(found, Source)
        assert (found.uri, found.url) == (f"{server.url}/a", f"{server.url}/b/c")

    def test_without_end_are_left(self, server: Server, fetcher: Fetcher) -> None:
        server.replies["/a"] = redirect("/a")
        assert "redirects more than" in reason(fetcher.fetch(Link(f"{server.url}/a")))
        assert len(server.pages_asked()) == 6

    @pytest.mark.parametrize(
        "target", ["file:///etc/passwd", "gopher://a", "", "http://u:p@a.org/", "http://[::1"]
    )
    def test_to_what_must_not_be_fetched_are_not_followed(
        self, server: Server, fetcher: Fetcher, target: str
    ) -> None:
        server.replies["/a"] = redirect(target)
        assert isinstance(fetcher.fetch(Link(f"{server.url}/a")), PageError)

    @pytest.mark.parametrize(
        "host", ["127.0.0.2", "2130706434", "0177.0.0.2", "[::ffff:127.0.0.2]", "10.0.0.1"]
    )
    def test_to_private_addresses_are_refused(
        self, server: Server, time: Time, host: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The test's server passes for a public one; where it sends to does not."""
        from communique.pages.web import hosts

        public = hosts.is_public
        monkeypatch.setattr(hosts, "is_public", lambda address: address == "127.0.0.1" or public(address))
        server.replies["/a"] = redirect(f"http://{host}:{server.server_address[1]}/secret")
        found = Fetcher(Web(), time.clock()).fetch(Link(f"{server.url}/a"))
        assert "refused" in reason(found) or "Invalid IPv4" in reason(found)
        assert server.pages_asked() == ["/a"]


def test_this_machine_is_refused_unless_allowed(server: Server, time: Time) -> None:
    assert "--allow-private" in reason(Fetcher(Web(), time.clock()).fetch(Link(f"{server.url}/")))
    assert server.asked == []


@pytest.mark.parametrize(
    "url", ["ftp://a.org/", "http://user:secret@127.0.0.1/", "http://:80/", "http://a.org:x/"]
)
def test_what_must_not_be_fetched_is_named(fetcher: Fetcher, url: str) -> None:
    assert isinstance(fetcher.fetch(Link(url)), PageError)


def test_a_page_that_is_not_there_is_named(server: Server, fetcher: Fetcher) -> None:
    assert "404" in reason(fetcher.fetch(Link(f"{server.url}/gone")))


def packed(body: bytes, coding: str = "gzip") -> Reply:
    return lambda asked: asked.give(200, body, Content_Encoding=coding)


@pytest.mark.parametrize(
    "reply", [packed(gzip.compress(PAGE)), packed(PAGE), packed(PAGE, "br"), packed(PAGE, "x")]
)
def test_codings_are_undone_and_lies_about_them_survived(
    server: Server, fetcher: Fetcher, reply: Reply
) -> None:
    server.replies["/"] = reply
    assert content(fetcher.fetch(Link(f"{server.url}/"))) == PAGE


@pytest.mark.parametrize("reply", [packed(gzip.compress(b"\0" * 90_000_000)), b"a" * (MAX_BYTES + 1)])
def test_bombs_and_huge_bodies_cost_themselves_only(server: Server, fetcher: Fetcher, reply: Reply) -> None:
    server.replies |= {"/": reply, "/b": PAGE}
    assert "larger" in reason(fetcher.fetch(Link(f"{server.url}/")))
    assert content(fetcher.fetch(Link(f"{server.url}/b"))) == PAGE


def test_a_host_that_hangs_up_is_asked_again(server: Server, fetcher: Fetcher) -> None:
    tries: list[int] = []

    def second_time(asked: Asked) -> None:
        tries.append(1)
        if len(tries) > 1:
            asked.give(200, PAGE)

    server.replies["/"] = second_time
    assert content(fetcher.fetch(Link(f"{server.url}/"))) == PAGE


@pytest.mark.parametrize("charset", ["utf-99", "latin-1", '"', "hex"])
def test_any_charset_may_be_claimed(server: Server, fetcher: Fetcher, charset: str) -> None:
    server.replies["/"] = lambda asked: asked.give(200, PAGE, Content_Type=f"text/html; charset={charset}")
    assert content(fetcher.fetch(Link(f"{server.url}/"))) == PAGE
