"""An HTML page gives the same article as its text would, and its metadata are believed before its print."""

from __future__ import annotations

import datetime

import pytest

from communique.articles import Unreadable
from tests.articles.made_up import BODY, read

PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY.split("\n"))
PAGE = f"""<!DOCTYPE html><html><head><title>Border reopens - Ledger</title>
<meta property="og:title" content="Ruritania and Graustark agree to reopen their border">
<meta property="og:site_name" content="The Harbour Ledger">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2021-05-12T09:30:00Z",
 "author": {{"@type": "Person", "name": "Anna Weber"}}}}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ruritania and Graustark agree to reopen their border</h1>
<figure><img src="a.jpg"><figcaption>The ministers in Strelsau. Photo: handout</figcaption></figure>
{PARAGRAPHS}<p>READ ALSO: Ten recipes with smoked eel</p></article>
<footer>© 2021 The Harbour Ledger</footer></body></html>"""


def test_the_article_of_an_html_page() -> None:
    article = read(PAGE, "html")
    assert article.text == BODY
    assert article.title == "Ruritania and Graustark agree to reopen their border"
    assert article.outlet == "The Harbour Ledger"
    assert article.authors == ("Anna Weber",)
    assert article.captions == ("The ministers in Strelsau. Photo: handout",)


def test_the_date_is_the_metadatas() -> None:
    published = read(PAGE, "html").published
    assert published and published.basis == "metadata"
    assert published.start == published.end == datetime.date(2021, 5, 12)


def test_the_carriers_date_goes_before_the_metadata() -> None:
    published = read(PAGE, "html", published="2021-05-11").published
    assert published and published.start == datetime.date(2021, 5, 11)


@pytest.mark.parametrize("tag", ["div", "b", "span", "table"])
def test_endless_nesting_is_named_and_not_followed(tag: str) -> None:
    with pytest.raises(Unreadable, match="deep"):
        read(f"<{tag}>" * 10_000 + "text", "html")


def test_a_page_of_mere_tags_is_named() -> None:
    with pytest.raises(Unreadable, match="tags"):
        read("<p>x " * 200_000, "html")
