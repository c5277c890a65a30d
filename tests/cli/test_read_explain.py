"""``communique read --explain`` shows what each line of a page was taken for, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli import main
from tests.articles.made_up import BODY, PAGE


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def explained(*arguments: object) -> str:
    result = CliRunner().invoke(main, ["read", *map(str, arguments), "--explain"])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_every_line_has_its_fate_and_a_reason(page: Path) -> None:
    told = json.loads(explained(page, "--format", "json"))
    kinds = {line["text"]: line["kind"] for line in told["lines"]}
    assert [line["text"] for line in told["lines"]] == [line for line in PAGE.split("\n") if line]
    assert all(line["why"] for line in told["lines"])
    assert [text for text, kind in kinds.items() if kind == "body"] == BODY.split("\n")
    assert kinds["Ruritania and Graustark agree to reopen their border"] == "title"
    assert kinds["Subscribe to our newsletter and never miss an update"] == "furniture"
    assert (
        kinds["old_ferryman: Graustark invaded us once and it will do it again, mark my words."] == "comment"
    )


def test_title_outlet_and_day_come_with_their_evidence(page: Path) -> None:
    told = json.loads(explained(page, "--format", "json"))
    assert told["outlet"] == "THE HARBOUR LEDGER" and told["outlet_from"].startswith("masthead")
    assert told["published"]["start"] == "2021-05-12" and "12 May 2021" in told["published"]["evidence"]
    assert told["title_from"]


def test_the_table_has_a_row_a_line_and_fits(page: Path) -> None:
    shown = explained(page).split("\n")
    assert max(map(len, shown)) <= 100
    assert sum("comment" in row for row in shown) >= 2
    assert any("12 May 2021" in row and "published" in row for row in shown)


def test_html_is_explained_block_by_block(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY.split("\n"))
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><nav>Sport</nav><article>{paragraphs}</article></body></html>", "utf-8")
    lines = json.loads(explained(path, "--format", "json"))["lines"]
    assert [(line["kind"], line["why"]) for line in lines][:2] == [
        ("furniture", "menu"),
        ("body", "in the article's box"),
    ]


def test_a_page_without_an_article_is_explained_too(tmp_path: Path) -> None:
    path = tmp_path / "menu.txt"
    path.write_text("Home | News | Sport\nSubscribe\n", "utf-8")
    told = json.loads(explained(path, "--format", "json"))
    assert told["refused"].startswith("no article") and len(told["lines"]) == 2
