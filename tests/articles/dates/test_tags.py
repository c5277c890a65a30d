"""The marks of an HTML page's elements tell which of its dates is that of publication."""

from __future__ import annotations

import lxml.html
import pytest

from communique.articles.dates.tags import labelled, tagged


def marks(body: str) -> dict[str, str]:
    return dict(tagged(lxml.html.document_fromstring(f"<html><body>{body}</body></html>")))


@pytest.mark.parametrize(
    ("element", "mark"),
    [
        ('<span itemprop="datePublished" content="2021-05-04">Tuesday</span>', "itemprop"),
        ('<abbr class="published" title="2021-05-04T10:00:00Z">a while ago</abbr>', "class"),
        ('<div class="entry_date">4 May 2021</div>', "class"),
        ("<p><time datetime='2021-05-04'>yesterday</time></p>", "time"),
        ('<p class="newsdatum">4. Mai 2021, 10:00 Uhr</p>', "dated"),
    ],
)
def test_elements_that_date_the_page(element: str, mark: str) -> None:
    assert "2021" in marks(f"<h1>Ministers met</h1>{element}")[mark]


def test_the_first_of_several_is_the_pages_own() -> None:
    both = '<p class="published">4 May 2021</p><p class="published">1 May 2021</p>'
    assert marks(both)["class"] == "4 May 2021"


@pytest.mark.parametrize(
    "element",
    [
        '<div class="updated-date">4 May 2021</div>',
        '<div class="published">Updated 4 May 2021</div>',
        '<div class="comments"><p class="date">4 May 2021</p></div>',
        '<div class="date">The talks of 4 May 2021 were the third this year' + " and more" * 9 + "</div>",
    ],
)
def test_elements_that_do_not(element: str) -> None:
    assert marks(element) == {}


def test_several_times_date_nothing() -> None:
    assert marks("<time datetime='2021-05-04'>a</time><time datetime='2021-05-03'>b</time>") == {}


def label(body: str) -> str | None:
    return labelled(lxml.html.document_fromstring(f"<html><body>{body}</body></html>"))


@pytest.mark.parametrize(
    "body",
    [
        "<dl><dt>Datum</dt><dd>04.05.2021</dd><dt>Ort</dt><dd>Strelsau</dd></dl>",
        "<p>Letzte Änderung: 06.05.2021<br>Erschienen am: 04.05.2021</p>",
        "<td>Publication date</td><td>04.05.2021</td>",
    ],
)
def test_a_date_may_be_labelled_anywhere(body: str) -> None:
    assert label(body) == "04.05.2021"


def test_two_labelled_dates_and_words_in_prose_tell_nothing() -> None:
    assert label("<p>Published: 4 May 2021</p><p>Published: 5 May 2021</p>") is None
    assert label("<p>The date was set by both courts: 4 May 2021 at the latest.</p>") is None
    assert label("<script>published: 4 May 2021</script><p>They met.</p>") is None
