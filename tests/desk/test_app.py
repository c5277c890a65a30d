"""Every view answers at its address, in every form it has, and says what is wrong where it cannot."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk import application
from communique.desk.pictures.pictured import PICTURES
from communique.desk.views import VIEWS
from communique.desk.views.data import DATA
from communique.exchange.relation import WIDEST
from communique.exchange.saying import when
from communique.records import Interval
from communique.store import Store, StoreError

LISTS = [view for view in VIEWS.values() if "{" not in view.path]


@pytest.mark.parametrize("view", LISTS, ids=lambda view: view.name)
def test_a_view_is_a_page_with_its_title_and_one_heading_of_the_first_rank(
    desk: TestClient, view: object
) -> None:
    answer = desk.get(view.path)  # type: ignore[attr-defined]
    assert answer.status_code == 200
    assert answer.text.count("<h1>") == 1 and '<main id="main">' in answer.text


@pytest.mark.parametrize("view", LISTS, ids=lambda view: view.name)
def test_its_twins_are_json_and_a_table_with_a_header(desk: TestClient, view: object) -> None:
    for form in set(view.forms) - set(PICTURES):  # type: ignore[attr-defined]
        answer = desk.get(view.at(form))  # type: ignore[attr-defined]
        assert answer.status_code == 200
        if form == ".json":
            assert isinstance(answer.json(), dict)
        elif form == ".csv":
            assert "," in answer.text.splitlines()[0]
        elif form == ".xlsx":
            assert zipfile.is_zipfile(io.BytesIO(answer.content))


def test_the_timeline_of_two_parties_holds_what_was_between_them(desk: TestClient) -> None:
    page = desk.get("/timeline", params={"actor": "Japan, India"})
    rows = list(csv.DictReader(io.StringIO(desk.get("/timeline.csv?actor=JPN,IND").text)))
    assert "Japan and India" in page.text
    assert rows and all(
        {"JPN", "IND"} <= set((r["actor_ids"] + "; " + r["recipient_ids"]).split("; ")) for r in rows
    )


def test_an_event_shows_each_report_with_its_quote_and_how_to_cite_it(desk: TestClient, store: Path) -> None:
    with Store(store) as opened:
        event = next(iter(opened.events()))
        report = opened.report(event.reports[0])
        article = opened.article(report.article)
        read = opened.read_on(article)
    page = desk.get(f"/event/{event.id}").text
    assert f"<mark>{report.quote}</mark>" in page
    assert read and f"(read {when(Interval(start=read, end=read))}, SHA-256 {article.sha256})" in page
    assert f"/page/{article.id}" in page and f"Event {event.id}, reported by [1]" in page


def test_a_report_leads_to_its_sentence_in_the_page(desk: TestClient, store: Path) -> None:
    with Store(store) as opened:
        report = opened.report(next(iter(opened.events())).reports[0])
    assert f'id="{report.id}"' in desk.get(f"/page/{report.article}").text


def test_a_page_shows_what_was_left_out_and_why(desk: TestClient, store: Path) -> None:
    with Store(store) as opened:
        article = next(one for one in opened.articles() if one.left_out)
    text = desk.get(f"/page/{article.id}").text
    assert article.left_out[0].reason in text and article.left_out[0].text in text


def test_words_are_found_and_marked(desk: TestClient) -> None:
    assert "<mark>boats</mark>" in desk.get("/search?q=boats").text


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/event/e-0000", 404, "e-0000"),
        ("/page/a-0000", 404, "a-0000"),
        ("/nowhere", 404, "/nowhere"),
        ("/timeline?since=soon", 400, "soon"),
        ("/timeline?type=PARTY", 400, "CONSULT"),
        ("/timeline?after=-1", 400, "-1"),
    ],
)
def test_what_cannot_be_shown_is_said(desk: TestClient, address: str, status: int, says: str) -> None:
    answer = desk.get(address)
    assert answer.status_code == status and says in answer.text
    assert answer.headers["content-type"].startswith("text/html")


def test_programs_are_refused_in_json(desk: TestClient) -> None:
    answer = desk.get("/timeline.json?since=soon")
    assert answer.status_code == 400 and "soon" in answer.json()["error"]


def test_the_description_names_every_address(desk: TestClient) -> None:
    told = desk.get("/openapi.json").json()
    reading = {path for path, methods in told["paths"].items() if "get" in methods}
    sending = {path for path, methods in told["paths"].items() if "post" in methods}
    assert reading == {view.at(form) for view in VIEWS.values() for form in view.forms}
    assert "/review/{event}" in sending
    names = re.findall(r'"#/components/schemas/(\w+)"', json.dumps(told["paths"]))
    assert names and set(names) <= told["components"]["schemas"].keys()


def test_the_description_says_what_the_data_are(desk: TestClient, store: Path) -> None:
    with Store(store) as opened:
        event = next(iter(opened.events()))
        ids = {
            "event": event.id,
            "page": opened.report(event.reports[0]).article,
            "actor": "JPN",
            "pledge": next(iter(opened.pledges())).id,
        }
        for view in VIEWS.values():
            shown = view.show(opened, {"id": ids.get(view.name, ""), "q": "boats"})
            assert type(shown.data) is DATA[view.name]


def test_where_there_is_no_store_there_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="communique build"):
        application(tmp_path / "none.db", who="Ida")


def test_a_relation_says_how_many_events_stand_in_no_quarter(desk: TestClient, store: Path) -> None:
    with Store(store) as opened:
        events = [e for e in opened.events(actors=["JPN", "IND"]) if e.status != "negated"]
    loose = sum(event.date is None or event.date.days > WIDEST for event in events)
    assert desk.get("/relation.json?actor=JPN,IND").json()["loose"] == loose
    assert ("to stand in a quarter" in desk.get("/relation?actor=JPN,IND").text) == bool(loose)
