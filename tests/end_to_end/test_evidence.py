"""What holds for every record, shown on that of the sample pages: evidence stands, comments stay apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import communique
from tests.conftest import ROOT, Built, build_by_command
from tools.score import gold
from tools.score.text import fold

Object = dict[str, Any]
REPORTS = "SELECT id FROM reports WHERE article = ? ORDER BY id"


@pytest.fixture(scope="module")
def objects(samples: Built) -> list[Object]:
    return [json.loads(line) for line in samples.export.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def articles(objects: list[Object]) -> dict[str, Object]:
    return {one["id"]: one for one in objects if one["kind"] == "article"}


@pytest.fixture(scope="module")
def reports(objects: list[Object]) -> list[Object]:
    return [report for one in objects if one["kind"] == "event" for report in one["reports"]]


def field_of(article: Object, name: str) -> str:
    """The text that the offsets of a report count in."""
    field = article["captions"][int(name.split(":")[1])] if ":" in name else article[name]
    assert isinstance(field, str)
    return field


def test_every_page_is_read(objects: list[Object], articles: dict[str, Object]) -> None:
    assert len(articles) == len(list((ROOT / "samples" / "pages").iterdir()))
    assert not [one for one in objects if one["kind"] == "page_error"]


def test_every_quote_stands_where_it_says(articles: dict[str, Object], reports: list[Object]) -> None:
    assert len(reports) > 100
    for report in reports:
        field = field_of(articles[report["article"]], report.get("field", "text"))
        assert field[report["start"] : report["end"]] == report["quote"]


def test_every_quote_stands_verbatim_in_its_page(articles: dict[str, Object], reports: list[Object]) -> None:
    pages = {id: fold((ROOT / one["uri"]).read_text("utf-8")) for id, one in articles.items()}
    for report in reports:
        assert fold(report["quote"]) in pages[report["article"]]


def test_readers_comments_are_kept_apart_and_never_coded(articles: dict[str, Object]) -> None:
    commented = [page for page in gold.read(ROOT / "samples" / "gold").pages if page.comment_lines]
    assert commented
    by_name = {Path(one["uri"]).name: one for one in articles.values()}
    for page in commented:
        lines = (ROOT / "samples" / page.page).read_text("utf-8").split("\n")
        article = by_name[page.name]
        coded = fold(" ".join([article["title"], article["text"], *article["captions"]]))
        for number in page.comment_lines:
            assert len(line := fold(lines[number - 1])) < 12 or line not in coded


def test_a_second_build_adds_and_changes_nothing(samples: Built, tmp_path: Path) -> None:
    before = samples.export.read_bytes()
    (tmp_path / "record.db").write_bytes(samples.store.read_bytes())
    assert build_by_command(Path("samples/pages"), tmp_path).export.read_bytes() == before


def test_order_and_number_of_processes_change_nothing(
    samples: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What three pages give here, one by one and the last first, is what they gave among all the others."""
    monkeypatch.chdir(ROOT)
    paths = sorted(Path("samples/pages").glob("pat-*.txt"), reverse=True)
    communique.build(paths, tmp_path / "record.db")
    with communique.open(tmp_path / "record.db") as few, communique.open(samples.store) as all_of_them:
        for article in few.articles():
            assert article == all_of_them.article(article.id)
            ids = [id for (id,) in few.db.execute(REPORTS, (article.id,))]
            assert ids == [id for (id,) in all_of_them.db.execute(REPORTS, (article.id,))]
            assert [few.report(id) for id in ids] == [all_of_them.report(id) for id in ids]
