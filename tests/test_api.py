"""The names a program that uses Communiqué meets first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import communique
from communique.records import Page


def test_everything_promised_is_there() -> None:
    for name in communique.__all__:
        assert getattr(communique, name)


def test_a_folder_becomes_a_record_that_can_be_asked(
    fake_pipeline: None, folder: Path, tmp_path: Path
) -> None:
    summary = communique.build([folder], tmp_path / "record.db")
    assert summary.events == 5
    with communique.open(tmp_path / "record.db") as store:
        assert [event.type for event in store.events(actors=["DEU"])] == ["AID"]


def test_pages_are_read_one_by_one_good_and_bad(fake_pipeline: None, folder: Path) -> None:
    kinds = [type(article).__name__ for article in communique.read([folder])]
    assert sorted(kinds) == ["Article", "Article", "PageError"]


def test_a_name_is_resolved_on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("communique.actors.resolve", lambda *question: asked.append(question))
    assert communique.resolve("the president", date(2022, 6, 7), "France") is None
    assert asked == [("the president", date(2022, 6, 7), "France")]


def test_what_may_be_fetched_is_passed_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from communique.pages import Web

    allowed: list[Web] = []

    def pages_of(paths: object, web: Web) -> list[Page]:
        allowed.append(web)
        return []

    monkeypatch.setattr("communique.pages.read", pages_of)
    list(communique.read(["feed.xml"], fetch=True, archive=str(tmp_path), allow_private=True))
    communique.build(["feed.xml"], tmp_path / "record.db")
    assert allowed == [Web(follow=True, private=True, archive=tmp_path), Web()]
