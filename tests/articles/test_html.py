"""An HTML page gives the same article as its text would, and its metadata are believed before its print."""

from __future__ import annotations

import datetime
import itertools
import json
from pathlib import Path

import pytest

from communique.articles import Unreadable
from communique.articles.html import read_html
from communique.pages.making import make_page
from tests.articles.made_up import BODY, read

SHARED = Path(__file__).parents[3] / "shared"

FLOOR = 0.91
"""F1 on the first 40 pages of the set, where trafilatura has 0.936."""

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


GERMAN = [
    "Die Außenminister von Ruritanien und Graustark haben am Dienstag vereinbart, ihre Grenze zu öffnen.",
    "Fazit",
    "Abfahrt: Die beiden Länder wollen im Sommer wieder Züge fahren lassen, teilte der Sprecher mit.",
]


def test_structure_and_not_english_words_tells_the_body() -> None:
    lines = "".join(f"<p>{line}</p>" for line in GERMAN * 3)
    table = "<table><tr><th>Aal</th><td>40 Tonnen</td></tr></table>"
    text = read(f"<html><body><article>{lines}{table}{lines}</article></body></html>", "html").text
    assert text.split("\n") == [*GERMAN * 3, "Aal", "40 Tonnen", *GERMAN * 3]


def test_readers_comments_stand_apart_by_their_element() -> None:
    page = PAGE.replace(
        "</article>", "</article><ol class='commentlist'><li>salt: I never trusted them.</li></ol>"
    )
    article = read(page, "html")
    assert article.text == BODY
    assert [(comment.author, comment.text) for comment in article.comments] == [
        ("salt", "I never trusted them.")
    ]


def test_what_is_left_out_is_left_out_with_its_reason() -> None:
    reasons = {each.text: each.reason for each in read(PAGE, "html").left_out}
    assert reasons["READ ALSO: Ten recipes with smoked eel"] == "link to another story"
    assert reasons["© 2021 The Harbour Ledger"] == "menu"


@pytest.mark.skipif(not (SHARED / "data" / "html").exists(), reason="the shared HTML pages are not here")
def test_the_measure_does_not_fall() -> None:
    """A floor just under what was reached on the first pages of the set; it is raised, never lowered."""
    from tools import measure_articles as measure

    folder = SHARED / "data" / "html"
    gold = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    addresses = {row["file"]: url for url, row in gold.items()}
    texts = {
        addresses[name]: measure.ours(make_page(name, content, "html"))
        for name, content in itertools.islice(measure.stored(folder), 40)
        if name in addresses
    }
    found = measure.segments(texts, gold)
    assert 2 * found.right / (2 * found.right + found.wrong + found.missed) >= FLOOR


@pytest.mark.parametrize("markup", ["<p>Word here.</p>" * 4_000, f"<script>{'a<2;' * 3_000_000}</script>"])
def test_large_pages_are_read(markup: str) -> None:
    parts, _ = read_html(make_page("large", f"{markup}{PARAGRAPHS}".encode(), "html"))
    assert parts.body


@pytest.mark.parametrize("tag", ["div", "b", "span", "table"])
def test_endless_nesting_is_named_and_not_followed(tag: str) -> None:
    with pytest.raises(Unreadable, match="deep"):
        read(f"<{tag}>" * 10_000 + "text", "html")


def test_a_page_of_mere_tags_is_named() -> None:
    with pytest.raises(Unreadable, match="tags"):
        read("<p>x " * 200_000, "html")
