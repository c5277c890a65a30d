"""Lines that were broken by hand or by a printer are paragraphs again; others stay as they are."""

from __future__ import annotations

import textwrap

import pytest

from communique.articles.hyphens import mended, written
from communique.articles.wrapped import unwrapped
from tests.articles.made_up import BODY, PAGE, read

PARAGRAPHS = BODY.split("\n")


def wrapped(width: int, between: str = "\n\n", **how: str) -> list[str]:
    return between.join(textwrap.fill(each, width, **how) for each in PARAGRAPHS).split("\n")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("width", "between"), [(38, "\n\n"), (72, "\n\n"), (110, "\n\n"), (38, "\n"), (80, "\n")]
)
def test_columns_of_any_width_are_joined(width: int, between: str) -> None:
    assert [line for line in unwrapped(wrapped(width, between)) if line] == PARAGRAPHS


def test_an_indented_line_begins_a_paragraph() -> None:
    assert unwrapped(wrapped(72, "\n", initial_indent="   ")) == PARAGRAPHS


def test_scraped_lines_stay_as_they_are() -> None:
    assert unwrapped(PAGE.split("\n")) == [line.strip() for line in PAGE.split("\n")]


def test_menus_in_lower_case_stay_as_they_are() -> None:
    menu = ["news", "weather", "health / science", "about us", *PARAGRAPHS]
    assert unwrapped(menu) == menu


def test_items_of_a_list_stay_apart() -> None:
    items = [
        "- trains run again from June, as both of the two ministers promised in",
        "  Strelsau on Tuesday",
        "- a joint office opens in Zenda by autumn, and is to have a staff of some",
        "  forty people",
    ]
    assert [line[:20] for line in unwrapped([*wrapped(72), "", *items])[-2:]] == [
        "- trains run again f",
        "- a joint office ope",
    ]


def test_headline_and_byline_above_a_column_stay_apart() -> None:
    above = ["Ruritania, Graustark open", "their border after talks", "By ANNA WEBER", ""]
    lines = unwrapped([*above, *wrapped(40)])
    assert lines[:3] == ["Ruritania, Graustark open their border after talks", "By ANNA WEBER", ""]


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 2 of 14", "Seite 3", "\u2013 12 \u2013"])
def test_a_sentence_goes_on_past_the_number_of_a_page(number: str) -> None:
    lines = wrapped(60)
    broken = [*lines[:2], "", f"        {number}", "", *lines[2:]]
    assert [line for line in unwrapped(broken) if line] == [PARAGRAPHS[0], number, *PARAGRAPHS[1:]]


def test_a_running_head_is_passed_over_as_the_number_is() -> None:
    lines, head = wrapped(60), "Harbour Papers No. 12"
    broken = [*lines[:2], "7", head, "", *lines[2:], "8", head]
    assert [line for line in unwrapped(broken) if line] == [
        PARAGRAPHS[0],
        "7",
        head,
        *PARAGRAPHS[1:],
        "8",
        head,
    ]


@pytest.mark.parametrize(
    ("line", "following", "whole"),
    [
        ("signed a memo-", "randum on Tuesday", "signed a memorandum on Tuesday"),
        ("signed a memo\u00ad", "randum on Tuesday", "signed a memorandum on Tuesday"),
        ("the anti-", "government militia", "the anti-government militia"),
        ("the Graustark-", "backed militia", "the Graustark-backed militia"),
        ("the EU-", "brokered truce", "the EU-brokered truce"),
        ("in the border-", "lands", "in the border-lands"),
        ("in the vice-", "roy's palace", "in the viceroy's palace"),
        ("die Innen-", "und Aussenminister", "die Innen- und Aussenminister"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(line: str, following: str, whole: str) -> None:
    assert mended(line, following, written("the border-lands of the Viceroy")) == whole


def test_a_broken_page_reads_as_the_whole_one_does() -> None:
    head, foot = PAGE.split(BODY)
    broken = head + "\n\n".join(textwrap.fill(each, 64) for each in PARAGRAPHS) + foot
    assert read(broken).text == read().text


@pytest.mark.parametrize("line", ["abc def ghi jkl mno pqr stu", "abc def ghi jkl mno pqr st-"])
def test_a_paragraph_of_any_length_is_put_together(line: str) -> None:
    """Looking it through anew for each of its lines would take minutes."""
    (joined,) = unwrapped([line] * 20_000)
    assert joined.count("jkl") == 20_000
