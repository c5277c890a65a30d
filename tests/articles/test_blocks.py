"""A page falls into blocks of text where its elements break the line."""

from __future__ import annotations

import lxml.html

from communique.articles.blocks import Layout, layout


def blocks(markup: str) -> Layout:
    return layout(lxml.html.document_fromstring(f"<html><body>{markup}</body></html>"))


def texts(markup: str) -> list[str]:
    return [block.text for block in blocks(markup).blocks]


def test_inline_elements_do_not_break_the_line() -> None:
    assert texts("<p>The <b>two</b> ministers\n met.<br>They signed.</p>") == [
        "The two ministers met.",
        "They signed.",
    ]


def test_text_after_an_element_belongs_to_the_one_around_it() -> None:
    found = blocks("<div>Before<p>Inside</p>After</div>")
    assert [(block.text, block.tag) for block in found.blocks] == [
        ("Before", "div"),
        ("Inside", "p"),
        ("After", "div"),
    ]


def test_what_has_no_text_for_a_reader_is_passed_over() -> None:
    assert texts("<p>Before<script>var a = 1</script> and after</p><style>p{}</style>") == [
        "Before and after"
    ]


def test_links_are_counted_in_characters() -> None:
    assert [block.links for block in blocks('<p>See <a href="/x">there</a>.</p><p>Here.</p>').blocks] == [
        5,
        0,
    ]


def test_letters_are_composed_and_words_whole() -> None:
    assert texts("<p>Zu\u0308rich</p><p>Salz\u00adgrube</p>") == ["Zürich", "Salzgrube"]


def test_nesting_is_no_matter() -> None:
    deep = layout(_nested(20_000))
    assert [block.text for block in deep.blocks] == ["deep"]


def _nested(times: int) -> lxml.html.HtmlElement:
    root = innermost = lxml.html.Element("body")
    for _ in range(times):
        innermost = lxml.html.etree.SubElement(innermost, "div")
    innermost.text = "deep"
    return root
