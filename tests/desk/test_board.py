"""The board of pledges shows a page of each stage, and leads to the rest."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk import queries
from communique.store import Store


def test_a_stage_with_more_than_a_page_leads_on(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("communique.desk.views.pledges"), "PER_COLUMN", 0)
    page = desk.get("/pledges").text
    assert 'rel="next"' in page and "ten patrol boats" not in page


def test_one_stage_is_shown_alone_and_an_unknown_one_refused(desk: TestClient) -> None:
    whole = desk.get("/pledges.json").json()
    (stage,) = [column["stage"] for column in whole["columns"]]
    assert desk.get(f"/pledges.json?stage={stage}").json()["columns"] == whole["columns"]
    assert desk.get("/pledges.json?stage=lapsed").json().get("columns", []) == []
    assert desk.get("/pledges?stage=nonsense").status_code == 400


def test_the_table_has_all_of_them(desk: TestClient, store: Path) -> None:
    with Store(store) as opened:
        number = len(list(opened.pledges()))
        assert sum(tally.pledges for tally in queries.stages(opened, None, None)) == number
    assert len(desk.get("/pledges.csv").text.splitlines()) == 1 + number
