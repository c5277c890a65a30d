"""What a corrected page no longer tells is kept and marked, and nothing rests on it."""

from __future__ import annotations

import io
import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from communique.engines import build, decide
from communique.exchange.jsonl import write
from communique.merging.decisions import anchor, make
from communique.records import Decision, Event
from communique.store import Store, revised
from tests.killed import killed

pytestmark = pytest.mark.usefixtures("fake_pipeline")

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
TALKS = "JPN,IND> CONSULT occurred 2022-06-07: Japan and India met in Tokyo."
PROMISE = "JPN>IND AID promised 2022-06-07: Japan promised India ten patrol boats."
HANDED = "JPN>IND AID occurred 2023-05-02: Japan handed India the ten patrol boats."


def page(at: Path, outlet: str, address: str, day: str, *deeds: str, note: str = "News") -> Path:
    text = "\n".join([note, outlet, day, *deeds])
    at.write_text(json.dumps({"url": f"https://{address}", "text": text}), "utf-8")
    return at


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return page(tmp_path / "1.jsonl", "The Daily Example", "daily.example/1", "2023-05-03", TALKS, HANDED)


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """The same page, which no longer says that the boats were handed over."""
    return page(
        tmp_path / "2.jsonl",
        "The Daily Example",
        "daily.example/1",
        "2023-05-03",
        TALKS,
        note="Correction: x",
    )


@pytest.fixture
def promise(tmp_path: Path) -> Path:
    return page(tmp_path / "3.jsonl", "Another Paper", "paper.example/1", "2022-06-08", PROMISE)


@pytest.fixture
def record(tmp_path: Path, first: Path, promise: Path, corrected: Path) -> Path:
    store = tmp_path / "record.db"
    build([first, promise], store)
    with Store(store) as opened:
        assert [pledge.stage for pledge in opened.pledges()] == ["delivered"]
    build([corrected], store)
    return store


def gone(store: Path) -> Event:
    with Store(store) as opened:
        (event,) = opened.withdrawn()
        return event


def ruling(store: Path, verb: str) -> Decision:
    with Store(store) as opened:
        return make(verb, "Ida", NOON, about=[anchor(opened.reports(gone(store))[0])])  # type: ignore[arg-type]


def test_the_event_is_kept_and_marked_and_counts_nowhere(record: Path) -> None:
    event = gone(record)
    with Store(record) as store:
        assert store.reports(event)[0].quote.startswith("Japan handed")
        assert store.event(event.id) == store.event(event.reports[0]) == event
        assert event.id not in {each.id for each in store.events()}
        assert event.id not in {each.id for each in store.events(actors=["JPN", "IND"])}
        assert {hit.event for hit in store.search("handed")} == {event.id}


def test_a_step_that_rests_on_it_falls_back(record: Path) -> None:
    with Store(record) as store:
        (pledge,) = store.pledges()
        assert pledge.stage == "announced"
        assert [step.step for step in pledge.history] == ["made"]


def test_what_the_corrected_page_still_tells_stands(record: Path) -> None:
    with Store(record) as store:
        (talks,) = store.events(types=["CONSULT"])
        assert (talks.sources, len(talks.reports)) == (1, 2)


def test_the_export_has_it_under_a_kind_of_its_own(record: Path) -> None:
    lines = [json.loads(line) for line in exported(record).splitlines()]
    (told,) = [line for line in lines if line["kind"] == "withdrawn_event"]
    (whole,) = [line for line in lines if line["kind"] == "event" and line["type"] == "CONSULT"]
    assert set(told) == set(whole)
    assert (told["sources"], told["support"], told["confidence"]) == (0, "withdrawn", 0)
    by = told["reports"][0]["superseded_by"]
    assert sorted(each["superseded_by"] or "" for each in whole["reports"]) == ["", by]


def test_another_page_that_tells_it_makes_it_an_event_again(record: Path, tmp_path: Path) -> None:
    build([page(tmp_path / "4.jsonl", "Another Paper", "paper.example/2", "2023-05-04", HANDED)], record)
    with Store(record) as store:
        assert not list(store.withdrawn())
        (event,) = store.events(types=["AID"], statuses=["occurred"])
        assert (event.sources, len(event.reports)) == (1, 2)


def test_who_accepts_it_vouches_for_it(record: Path) -> None:
    event = gone(record)
    decide(record, [ruling(record, "accept")])
    with Store(record) as store:
        assert not list(store.withdrawn())
        assert (store.event(event.id).confidence, store.event(event.id).sources) == (1, 0)
        assert [pledge.stage for pledge in store.pledges()] == ["delivered"]
    undone = make("undo", "Ida", NOON.replace(hour=13), target=store_ledger(record)[-1].id)
    decide(record, [undone])
    assert gone(record).id == event.id


def store_ledger(store: Path) -> tuple[Decision, ...]:
    with Store(store) as opened:
        return opened.decisions()


def test_who_rejects_it_takes_it_out(record: Path) -> None:
    decide(record, [ruling(record, "reject")])
    with Store(record) as store:
        assert not list(store.withdrawn())


def test_a_correction_that_is_retracted_corrects_nothing(record: Path) -> None:
    with Store(record) as store:
        by = store.superseded_by(store.reports(gone(record))[0].article)
    decide(record, [make("retract", "Ida", NOON, target=by)])
    with Store(record) as store:
        assert not list(store.withdrawn())
        assert [pledge.stage for pledge in store.pledges()] == ["delivered"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to be quick")
def test_a_build_that_is_killed_while_it_takes_something_back_is_completed(
    tmp_path: Path, first: Path, promise: Path, corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revised, "MOST_NEW", 1)  # nothing is made anew that need not be
    before, store = tmp_path / "before.db", tmp_path / "record.db"
    build([first, promise], before)
    shutil.copy(before, store)
    build([corrected], store)
    whole = exported(store)
    at = 20
    while True:
        shutil.copy(before, store)
        if not killed(build, [corrected], store, at):
            break
        build([corrected], store)
        assert exported(store) == whole, f"killed at statement {at}"
        at += 9
    assert at > 60


def exported(store: Path) -> bytes:
    out = io.BytesIO()
    with Store(store) as opened:
        write(opened, out)
    return out.getvalue()
