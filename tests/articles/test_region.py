"""The body is where a page's prose is and its elements say so; comments, captions and links stand apart."""

from __future__ import annotations

import lxml.html

from communique.articles.blocks import layout
from communique.articles.region import judge, settled

PROSE = (
    "The ministers of Ruritania and Graustark met in Strelsau on Tuesday, and agreed to reopen their border."
)
MORE = "The crossing at the old bridge opens first, a spokesman said; the others follow before the winter."


def kinds(markup: str) -> dict[str, str]:
    tree = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    page = layout(tree)
    return {block.text: block.kind for block in judge(page, settled(page))}


def body(markup: str) -> list[str]:
    return [text for text, kind in kinds(markup).items() if kind == "body"]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_body_is_the_box_with_most_of_the_prose() -> None:
    page = f'<div><a href="/">Home</a></div><div class="x">{paragraphs(PROSE, MORE)}</div><div>Imprint</div>'
    assert body(page) == [PROSE, MORE]


def test_short_paragraphs_between_long_ones_are_kept_in_any_language() -> None:
    page = f"<article>{paragraphs(PROSE, 'Ein kurzer Satz.', MORE)}</article>"
    assert body(page) == [PROSE, "Ein kurzer Satz.", MORE]


def test_tables_and_lists_in_the_article_are_kept() -> None:
    table = "<table><tr><td>Eel</td><td>40 tonnes</td></tr></table><ul><li>Salt</li></ul>"
    assert body(f"<article>{paragraphs(PROSE)}{table}{paragraphs(MORE)}</article>") == [
        PROSE,
        "Eel",
        "40 tonnes",
        "Salt",
        MORE,
    ]


def test_comments_are_comments_however_long() -> None:
    doubts = [f"I do not believe it, not for a minute, {i}." * 5 for i in range(9)]
    comments = f'<div id="comments">{paragraphs(*doubts)}</div>'
    found = kinds(f"<div><article>{paragraphs(PROSE, MORE)}</article>{comments}</div>")
    assert list(found.values()) == ["body"] * 2 + ["comment"] * 9


def test_captions_stand_apart() -> None:
    figure = "<figure><figcaption>The old bridge.</figcaption></figure>"
    found = kinds(f"<article>{paragraphs(PROSE)}{figure}{paragraphs(MORE)}</article>")
    assert found["The old bridge."] == "caption"


def test_a_heading_over_links_goes_with_them() -> None:
    links = (
        '<h3>From the archive</h3><ul><li><a href="/1">Eel prices</a></li><li><a href="/2">Salt</a></li></ul>'
    )
    assert body(f"<article>{paragraphs(PROSE, MORE)}{links}</article>") == [PROSE, MORE]


def test_a_name_of_furniture_around_the_whole_article_is_wrong() -> None:
    assert body(f'<div class="widget">{paragraphs(PROSE, MORE)}</div>') == [PROSE, MORE]


def test_the_lead_before_the_box_belongs_to_the_article() -> None:
    text = paragraphs(PROSE, PROSE + " Again.", PROSE + " Once more.")
    page = f'<h1>Border reopens</h1><div><p>{MORE}</p></div><div class="entry-content">{text}</div>'
    assert body(page)[0] == MORE
    assert kinds(page)["Border reopens"] == "title"


def test_a_page_without_prose_has_no_body() -> None:
    assert body('<a href="/">Home</a><div>Search</div>') == []
    assert body("") == []
