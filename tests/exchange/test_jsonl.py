"""The export is the contract with other programs: every field it names is there, and means what it says."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from communique.exchange import FORMATS, jsonl, write
from communique.store import Store

CONTRACT = {
    "article": "id uri sha256 outlet title authors language published text captions comments left_out",
    "event": "id type plover mode status actors recipients contexts date place quantities reports sources"
    " disputed confidence",
    "pledge": "id by to promise type quantities made due stage checkable history",
    "page_error": "id uri reason",
}
REPORT = "article quote start end status date attributed_to outlet"


@pytest.fixture
def record(built: Path) -> list[dict[str, Any]]:
    out = io.BytesIO()
    with Store(built) as store:
        jsonl.write(store, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def of(record: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [line for line in record if line["kind"] == kind]


@pytest.mark.parametrize("kind", CONTRACT)
def test_every_kind_has_the_fields_of_the_contract(record: list[dict[str, Any]], kind: str) -> None:
    lines = of(record, kind)
    assert lines
    for line in lines:
        assert set(CONTRACT[kind].split()) <= set(line)


def test_kinds_come_in_order_and_within_a_kind_ids_do(record: list[dict[str, Any]]) -> None:
    kinds = list(CONTRACT)
    assert [(kinds.index(line["kind"]), line["id"]) for line in record] == sorted(
        (kinds.index(line["kind"]), line["id"]) for line in record
    )


def test_every_quote_stands_in_its_article_where_it_says(record: list[dict[str, Any]]) -> None:
    texts = {article["id"]: article["text"] for article in of(record, "article")}
    for event in of(record, "event"):
        for report in event["reports"]:
            assert set(REPORT.split()) <= set(report)
            assert texts[report["article"]][report["start"] : report["end"]] == report["quote"]


def test_parties_are_who_they_are_without_the_words_that_name_them(record: list[dict[str, Any]]) -> None:
    (consult,) = (event for event in of(record, "event") if event["type"] == "CONSULT")
    assert consult["actors"] == [{"id": "JPN", "name": "Japan"}, {"id": "IND", "name": "India"}]


def test_a_date_has_two_days_and_a_basis_and_what_is_unknown_is_null(record: list[dict[str, Any]]) -> None:
    by_type = {event["type"]: event for event in of(record, "event")}
    assert by_type["CONSULT"]["date"] == {"start": "2022-06-07", "end": "2022-06-07", "basis": "text"}
    assert by_type["ACCUSE"]["date"] is None


def test_a_promise_of_aid_is_to_plover_an_agreement(record: list[dict[str, Any]]) -> None:
    (promised,) = (event for event in of(record, "event") if event["status"] == "promised")
    assert (promised["type"], promised["plover"]) == ("AID", "AGREE")


def test_a_pledge_names_the_events_of_its_history(record: list[dict[str, Any]]) -> None:
    (pledge,) = of(record, "pledge")
    assert {step["event"] for step in pledge["history"]} <= {event["id"] for event in of(record, "event")}
    assert [step["step"] for step in pledge["history"]] == ["made", "delivered"]


@pytest.mark.parametrize("form", sorted(FORMATS.keys() - {"ledger", "xlsx"}))
def test_every_format_of_lines_writes_a_store(built: Path, form: str) -> None:
    out = io.BytesIO()
    with Store(built) as store:
        write(form, store, out)
    assert out.getvalue().endswith(b"\n")
