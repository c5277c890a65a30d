"""What the section of a page rules out for a line, whatever its words weigh."""

from __future__ import annotations

from communique.articles.lines import split
from communique.articles.sections import barred
from tests.articles.made_up import BODY, PAGE, read


def ruled_out(text: str) -> dict[str, frozenset[str]]:
    lines = split(text)
    return {line.text: out for line, out in zip(lines, barred(lines), strict=True)}


def test_after_the_heading_of_the_comments_nothing_is_the_articles() -> None:
    out = ruled_out(PAGE)
    assert "body" in out["old_ferryman: Graustark invaded us once and it will do it again, mark my words."]


def test_a_mention_of_comments_before_the_article_opens_nothing() -> None:
    out = ruled_out("12 comments\n" + PAGE)
    assert all("body" not in out[paragraph] for paragraph in BODY.split("\n"))


def test_a_heading_within_the_article_is_the_articles() -> None:
    first, *rest = BODY.split("\n")
    out = ruled_out("\n".join([first, "", "The salt mines", *rest]))
    assert "furniture" in out["The salt mines"] and "body" not in out["The salt mines"]


def test_the_path_to_the_page_is_not_its_headline() -> None:
    out = ruled_out("Home » World » Ruritania reopens its border\nRuritania reopens its border\n" + BODY)
    assert "title" in out["Home » World » Ruritania reopens its border"]
    assert "title" not in out["Ruritania reopens its border"]


def test_a_list_that_a_sentence_announces_is_the_articles() -> None:
    agreed = ["The two governments agreed:", "- to reopen the ferry in June;", "- to share its cost."]
    text = read("\n".join([BODY, "", *agreed, "", "© 2021 The Harbour Ledger."])).text
    assert text.split("\n")[-3:] == agreed


def test_a_list_under_a_heading_or_a_notice_need_not_be() -> None:
    for heading in ("Top Stories From the Harbour:", "Read more on this story here:"):
        out = ruled_out("\n".join([BODY, "", heading, "- Ferry to reopen in June", "- Eels are dearer"]))
        assert "furniture" not in out["- Ferry to reopen in June"]
