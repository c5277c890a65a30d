"""The timeline narrows from years to days by its addresses alone, and groups by type or by pair."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk.choices import Choice
from communique.desk.pictures import spans, timing
from communique.desk.pictures.axis import Axis
from communique.desk.pictures.timeline import MOST_MARKS
from communique.desk.pictures.zoom import zoom
from communique.store import Store


def test_every_unit_has_an_address(desk: TestClient) -> None:
    for unit in ("years", "quarters", "months", "days"):
        page = desk.get("/timeline", params={"unit": unit, "since": "2022", "until": "2023-01"})
        assert page.status_code == 200
        assert f'unit={unit}" aria-current="true"' in page.text.replace("&amp;", "&")


def test_a_month_leads_earlier_later_and_wider() -> None:
    shown = (date(2022, 6, 1), date(2022, 6, 30))
    leads = zoom(Choice(since=shown[0], until=shown[1]), shown, "days", None, "type")
    assert [lead.name for lead in leads.wider] == ["all time", "2022", "Q2 2022", "June 2022"]
    assert leads.wider[-1].current and leads.wider[1].query == "since=2022-01-01&until=2022-12-31"
    assert leads.earlier and leads.earlier.query == "since=2022-05-01&until=2022-05-31"
    assert leads.later and leads.later.name == "July 2022"


def test_what_is_no_whole_stretch_has_no_neighbours() -> None:
    shown = (date(2022, 6, 3), date(2022, 8, 9))
    leads = zoom(Choice(since=shown[0], until=shown[1]), shown, "days", None, "pair")
    assert leads.earlier is None and leads.later is None
    assert next(lead.query for lead in leads.wider) == "by=pair", "the grouping stays"


def test_by_pair_each_row_is_a_pair(desk: TestClient) -> None:
    text = desk.get("/timeline?by=pair&actor=JPN").text
    assert "Japan" in text and "only " in text and " – " in text


@pytest.mark.parametrize(("name", "value"), [("by", "colour"), ("unit", "weeks")])
def test_what_makes_no_sense_is_said(desk: TestClient, name: str, value: str) -> None:
    answer = desk.get("/timeline", params={name: value})
    assert answer.status_code == 400 and value in answer.text


def test_many_events_are_counted_and_few_are_shown(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(store) as opened:
        number = len(list(opened.events()))
        few = timing.timed(opened, Choice(), number, {})
        many = timing.timed(opened, Choice(), MOST_MARKS + 1, {})
    assert not few.counted and "/event/" in few.picture
    assert many.counted and "/event/" not in many.picture


@pytest.mark.parametrize("unit", ["years", "quarters", "months", "days"])
def test_the_counts_are_those_of_the_events(store: Path, unit: str) -> None:
    with Store(store) as opened:
        found = spans.spans(opened, Choice())
        days, dated = spans.reach(opened, Choice())
        assert days is not None and dated == sum(sum(each.types.values()) for each in found)
        axis = Axis(*days, unit, 100)  # type: ignore[arg-type]
        counted = spans.by_type(found, axis)
        events = [event for event in opened.events() if event.date]
    for type in {event.type for event in events}:
        within = [
            sum(c.start <= e.date.start and e.date.end <= c.end for e in events if e.type == type and e.date)
            for c in axis.columns
        ]
        told = {each.column: each.within for each in counted[type]}
        assert [told.get(number, 0) for number in range(len(within))] == within


def test_a_date_that_reaches_beyond_a_window_may_have_been_in_it(store: Path) -> None:
    first, last = date(2011, 1, 1), date(2011, 12, 31)
    with Store(store) as opened:
        event = next(event for event in opened.events() if event.date)
    with closing(sqlite3.connect(store)) as db, db:
        db.execute(
            "UPDATE events SET record = json_set(record, '$.date.start', '2010-01-01', '$.date.end', "
            "'2012-12-31') WHERE id = ?",
            (event.id,),
        )
    with Store(store) as opened:
        axis = Axis(first, last, "quarters", 100)
        counted = spans.by_type(spans.spans(opened, Choice(since=first, until=last)), axis)
    assert [(each.column, each.within, each.maybe) for each in counted[event.type]] == [
        (0, 0, 1),
        (1, 0, 1),
        (2, 0, 1),
        (3, 0, 1),
    ]


@pytest.mark.parametrize("view", ["timeline", "relation", "network"])
@pytest.mark.parametrize(("form", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_every_picture_has_an_address_of_its_own(
    desk: TestClient, view: str, form: str, begins: bytes
) -> None:
    if form == "png":
        pytest.importorskip("resvg_py", reason="the extra `desk` is not installed")
    answer = desk.get(f"/{view}.{form}?actor=JPN,IND")
    assert answer.status_code == 200 and answer.content.startswith(begins)
    assert f'filename="{view}.{form}"' in answer.headers["content-disposition"]
    assert "script" not in answer.headers["content-security-policy"]
    assert f"/{view}.{form}?actor=" in desk.get(f"/{view}?actor=JPN,IND").text


def test_where_there_is_nothing_to_draw_that_is_said(desk: TestClient) -> None:
    answer = desk.get("/timeline.svg?since=1900&until=1901")
    assert answer.status_code == 404 and "nothing" in answer.text


def test_the_picture_and_the_page_count_alike(store: Path, desk: TestClient) -> None:
    with closing(sqlite3.connect(store)) as db, db:
        (event,) = db.execute("SELECT id FROM events WHERE date_start IS NOT NULL").fetchone()
        for table, id in (("events", "id"), ("party_events", "event"), ("pair_events", "event")):
            columns = {row[1]: row[6:] for row in db.execute(f"PRAGMA table_xinfo({table})")}
            if columns["date_start"] == (0,):
                db.execute(f"UPDATE {table} SET date_start = NULL, date_end = NULL WHERE {id} = ?", (event,))
            else:
                db.execute(
                    f"UPDATE {table} SET record = json_remove(record, '$.date') WHERE {id} = ?", (event,)
                )
    told = desk.get("/timeline.json").json()
    page = desk.get("/timeline").text
    assert told["undated"] >= 1
    assert f"Timeline of {told['number'] - told['undated']} event" in page
    assert f"of which {told['undated']} without a date" in page
