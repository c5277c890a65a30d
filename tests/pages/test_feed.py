"""Feeds: an entry that holds its article is a page; one that does not names it."""

from __future__ import annotations

import io

import pytest

from communique.pages.feed import read_feed
from communique.pages.source import Link, Source
from communique.records import Page, PageError

LONG = "<p>" + "Two states met and agreed. " * 60 + "</p>"
SHORT = "Two states met."


def read(text: str, url: str | None = None) -> list[Page | Link | PageError]:
    return list(read_feed(Source("feed.xml", "feed.xml", lambda: io.BytesIO(text.encode()), url)))


def rss(item: str) -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title>'
        f"<item>{item}</item></channel></rss>"
    )


def atom(entry: str) -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry>{entry}</entry></feed>'


def test_an_rss_entry_with_its_article_is_a_page() -> None:
    (page,) = read(
        rss(
            "<title>Summit &amp;amp; after</title><link>https://a.org/1</link>"
            "<pubDate>Tue, 07 Jun 2022 10:00:00 GMT</pubDate><description>Short.</description>"
            f"<content:encoded><![CDATA[{LONG}]]></content:encoded>"
        )
    )
    assert isinstance(page, Page)
    assert (page.uri, page.url, page.media) == ("https://a.org/1", "https://a.org/1", "html")
    assert page.published == "Tue, 07 Jun 2022 10:00:00 GMT"
    assert b"<h1>Summit &amp; after</h1>" in page.content and LONG.encode() in page.content


def test_an_atom_entry_with_its_article_is_a_page() -> None:
    (page,) = read(
        atom(
            '<title>Summit</title><link href="/1"/><published>2022-06-07</published>'
            "<updated>2023-01-01</updated>"
            f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{LONG}</div></content>'
        ),
        "https://a.org/feed",
    )
    assert isinstance(page, Page)
    assert (page.url, page.published) == ("https://a.org/1", "2022-06-07")


@pytest.mark.parametrize(
    "told",
    [
        f"<description>{SHORT}</description>",
        f"<content:encoded>{SHORT}</content:encoded>",
        f"<content:encoded><![CDATA[{LONG}<p>Continue reading Summit</p>]]></content:encoded>",
        f"<content:encoded><![CDATA[{LONG} [&#8230;]]]></content:encoded>",
    ],
)
def test_an_entry_without_its_article_is_a_link(told: str) -> None:
    (link,) = read(rss(f"<title>A</title><link>https://a.org/1</link><pubDate>7 Jun 2022</pubDate>{told}"))
    assert link == Link("https://a.org/1", "7 Jun 2022")


def test_a_description_as_long_as_an_article_is_one() -> None:
    (page,) = read(rss(f"<link>https://a.org/1</link><description><![CDATA[{LONG}]]></description>"))
    assert isinstance(page, Page)


def test_an_entry_with_neither_is_named() -> None:
    (error,) = read(rss("<title>A</title><link>javascript:alert(1)</link>"))
    assert isinstance(error, PageError) and error.uri == "feed.xml:1"


def test_no_file_of_this_machine_is_read_for_a_feed(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("s") / "secret"
    secret.write_text("a secret of this machine " * 50)
    (found,) = read(
        f'<!DOCTYPE rss [<!ENTITY s SYSTEM "file://{secret}">]>'
        + rss("<title>A</title><link>https://a.org/1</link><description>&s;</description>")
    )
    assert found == Link("https://a.org/1", None)


def test_entities_that_multiply_cost_nothing() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]>' + rss(
        "<title>&a11;</title><link>https://a.org/1</link>"
    )
    assert len(read(bomb)) == 1


@pytest.mark.parametrize("mark", ["&lt;", ".", "read more ", "[", "&amp;#60;"])
def test_marks_without_end_are_read_to_the_end(mark: str) -> None:
    """Each would take minutes where every mark is looked back from."""
    item = rss(f"<title>{mark * 50_000}</title><description>{LONG}{mark * 50_000}</description>")
    assert len(read(item)) == 1


def test_a_feed_that_is_cut_off_gives_its_entries_before_the_cut() -> None:
    text = rss(f"<link>https://a.org/1</link><description><![CDATA[{LONG}]]></description>")
    assert isinstance(read(text[: text.index("</item>") + 10])[0], Page)


def test_a_feed_without_entries_is_named() -> None:
    (error,) = read("<rss version='2.0'><channel></channel></rss>")
    assert isinstance(error, PageError) and "without entries" in error.reason
