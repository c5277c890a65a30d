"""A pledge has a page of its own: the promise, and every step with the sentence that tells it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.records import Pledge
from communique.store import Store


@pytest.fixture
def pledge(store: Path) -> Pledge:
    with Store(store) as opened:
        return max(opened.pledges(), key=lambda pledge: (len(pledge.history), pledge.id))


def test_it_tells_every_step_with_its_sentence(desk: TestClient, store: Path, pledge: Pledge) -> None:
    page = desk.get(f"/pledge/{pledge.id}").text
    with Store(store) as opened:
        for step in pledge.history:
            quote = opened.report(opened.event(step.event).reports[0]).quote
            assert f'href="/event/{step.event}"' in page and quote in page
    assert pledge.history and page.count('<span class="step">') == len(pledge.history)


def test_its_table_has_a_row_a_step(desk: TestClient, pledge: Pledge) -> None:
    rows = list(csv.DictReader(io.StringIO(desk.get(f"/pledge/{pledge.id}.csv").text)))
    assert [(row["step"], row["event"]) for row in rows] == [(s.step, s.event) for s in pledge.history]


def test_the_beginning_of_its_id_will_do_and_what_is_none_is_said(desk: TestClient, pledge: Pledge) -> None:
    assert desk.get(f"/pledge/{pledge.id[:-2]}").status_code == 200
    answer = desk.get("/pledge/p-0000")
    assert answer.status_code == 404 and "p-0000" in answer.text


def test_the_board_leads_to_it(desk: TestClient, pledge: Pledge) -> None:
    assert f'href="/pledge/{pledge.id}"' in desk.get("/pledges").text
