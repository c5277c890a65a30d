"""A table is sent whole, while it is written, and what stops it before the first row is said as elsewhere."""

from __future__ import annotations

import csv
import io
import zipfile
from importlib import import_module
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk.choices import PER_PAGE
from communique.desk.flowing import CHUNK
from communique.store import Store


def test_the_table_of_the_timeline_has_every_event_whatever_the_page_shows(
    desk: TestClient, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(store) as opened:
        all_of_them = {event.id for event in opened.events()}
    rows = list(csv.DictReader(io.StringIO(desk.get(f"/timeline.csv?after={PER_PAGE}").text)))
    assert {row["event"] for row in rows} == all_of_them and len(rows) == len(all_of_them) > 1


def test_it_is_narrowed_as_the_page_is(desk: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(desk.get("/timeline.csv?type=AID&status=promised").text)))
    assert rows and {(row["type"], row["status"]) for row in rows} == {("AID", "promised")}


@pytest.mark.parametrize("form", [".csv", ".xlsx"])
def test_more_than_a_chunk_arrives_whole(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    whole = desk.get(f"/timeline{form}").content
    monkeypatch.setattr(import_module("communique.desk.flowing"), "CHUNK", 100)
    parts = desk.get(f"/timeline{form}").content
    assert 100 < len(whole) < CHUNK
    if form == ".csv":
        assert parts == whole
    else:
        assert zipfile.ZipFile(io.BytesIO(parts)).testzip() is None


def test_what_makes_no_sense_is_refused_before_a_row_is_sent(desk: TestClient) -> None:
    answer = desk.get("/timeline.csv?since=soon")
    assert answer.status_code == 400 and "soon" in answer.json()["error"]
    assert desk.get("/event/e-0000.csv").status_code == 404
