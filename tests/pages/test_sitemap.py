"""Site maps name addresses, and those of news the days of publication."""

from __future__ import annotations

import io

import pytest

from communique.pages import sitemap
from communique.pages.sitemap import read_sitemap
from communique.pages.source import Link, Source
from communique.records import PageError

NEWS = """<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://a.org/1 </loc><lastmod>2024-01-01</lastmod>
<news:news><news:publication_date>2022-06-07</news:publication_date><news:title>A</news:title></news:news></url>
<url><loc>https://a.org/2</loc><lastmod>2024-01-01</lastmod></url>
</urlset>"""


def read(text: str) -> list[Link | PageError]:
    return list(
        read_sitemap(Source("map.xml", "map.xml", lambda: io.BytesIO(text.encode()), "https://a.org/"))
    )


def test_addresses_with_the_day_of_publication_and_not_of_change() -> None:
    assert read(NEWS) == [Link("https://a.org/1", "2022-06-07"), Link("https://a.org/2")]


def test_an_index_names_site_maps() -> None:
    assert read("<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>") == [
        Link("https://a.org/news.xml")
    ]


def test_a_damaged_one_gives_what_stands_before_the_damage() -> None:
    first, error = read(NEWS[: NEWS.index("https://a.org/2")])
    assert first == Link("https://a.org/1", "2022-06-07")
    assert isinstance(error, PageError) and "damaged" in error.reason


@pytest.mark.parametrize("address", ["file:///etc/passwd", "", "http://[x"])
def test_what_is_no_address_is_named(address: str) -> None:
    (error,) = read(f"<urlset><url><loc>{address}</loc></url></urlset>")
    assert isinstance(error, PageError)


def test_one_that_is_too_large_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MAX_BYTES", 100)
    (error,) = read(NEWS)
    assert isinstance(error, PageError) and "larger" in error.reason


def test_entities_that_multiply_cost_nothing() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    document = f'<!DOCTYPE urlset [<!ENTITY a0 "ha">{entities}]><urlset><url><loc>&a11;</loc></url></urlset>'
    assert all(isinstance(each, PageError) for each in read(document))
