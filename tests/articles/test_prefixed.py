"""XHTML whose tags have a prefix is read like any other."""

from __future__ import annotations

import pytest

from communique import articles
from communique.articles.prefixed import without_prefix
from communique.pages.kinds import sniff
from communique.pages.making import make_page

STORY = (
    "The ministers of Ruritania and Graustark met in Strelsau on Tuesday and agreed to reopen the border. "
    * 4
)


def page(prefix: str) -> str:
    return (
        f'<?xml version="1.0"?>\n<{prefix}:html xmlns:{prefix}="http://www.w3.org/1999/xhtml"><{prefix}:head>'
        f"<{prefix}:title>Border of Ruritania reopens</{prefix}:title></{prefix}:head><{prefix}:body>"
        f"<{prefix}:h1>Border of Ruritania reopens</{prefix}:h1><{prefix}:p>{STORY}</{prefix}:p>"
        f"</{prefix}:body></{prefix}:html>"
    )


@pytest.mark.parametrize("prefix", ["h", "html", "xhtml"])
def test_title_and_text_are_found(prefix: str) -> None:
    content = page(prefix).encode()
    assert sniff("page.xml", content) == "html"
    article = articles.read(make_page("page.xml", content, "html"))
    assert (article.title, article.text) == ("Border of Ruritania reopens", STORY.strip())


@pytest.mark.parametrize(
    "text",
    ["<html><body><o:p>Word</o:p></body></html>", '<svg:html xmlns:svg="http://www.w3.org/2000/svg"><svg:p>'],
)
def test_other_prefixes_stay(text: str) -> None:
    assert without_prefix(text) == text


def test_characters_that_stand_for_themselves_are_text_in_xml_alone() -> None:
    page = "<html><p><![CDATA[Fish & chips]]> again</p><script><![CDATA[ if (a < b) ]]></script></html>"
    declared = without_prefix(f"<?xml version='1.0'?>{page}")
    assert "<p>Fish &amp; chips again</p>" in declared
    assert "<script><![CDATA[ if (a < b) ]]></script>" in declared
    assert without_prefix(page) == page
