"""A decision changes only what it concerns, and gives what merging everything anew would."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.engines import build, decide
from communique.exchange.jsonl import write
from communique.merging.decisions import anchor, make
from communique.records import Decision
from communique.store import Store, following, merged, open_writer, revised
from tests.store.test_any_order import PAGES
from tests.store.test_any_order import write as write_pages

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("fake_pipeline")

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ("accept", "reject", "correct", "merge", "split", "link", "unlink", "credit", "retract", "undo")
        ),
        st.integers(min_value=0, max_value=99),
        st.integers(min_value=0, max_value=99),
    ),
    min_size=1,
    max_size=6,
)


@contextmanager
def place_for_pages() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp())
    try:
        yield made
    finally:
        shutil.rmtree(made)


def exported(store: Path) -> bytes:
    out = io.BytesIO()
    with Store(store) as opened:
        write(opened, out)
    return out.getvalue()


def tables(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows that lists and counts read."""
    with Store(store) as opened:
        return {
            name: sorted(opened.db.execute(f"SELECT * FROM {name}"), key=str)
            for name in (
                "party_events",
                "pair_events",
                "outlet_events",
                "event_parties",
                "report_deeds",
                "superseded",
            )
        }


def decision(store: Path, verb: str, one: int, other: int, number: int) -> Decision:
    """A decision on the reports, articles or decisions of those numbers."""
    with Store(store) as opened:
        reports = [opened.report(id) for (id,) in opened.db.execute("SELECT id FROM reports ORDER BY id")]
        ledger = opened.decisions()
    first, second = reports[one % len(reports)], reports[other % len(reports)]
    when = NOON + timedelta(minutes=number)
    if verb == "undo":
        return make("undo", "Ida", when, target=ledger[one % len(ledger)].id if ledger else "d-0")
    if verb == "credit":
        return make("credit", "Ida", when, target="The Daily Example", value="Example Wire")
    if verb == "retract":
        return make("retract", "Ida", when, target=first.article)
    if verb == "correct":
        field, value = (("type", '"SUPPORT"'), ("status", '"planned"'))[other % 2]
        return make("correct", "Ida", when, about=[anchor(first)], field=field, value=value)
    about = [first, second] if verb in ("merge", "link", "unlink") else [first]
    return make(verb, "Ida", when, about=list(map(anchor, about)))  # type: ignore[arg-type]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PAGES, STEPS)
def test_decisions_one_by_one_give_what_merging_everything_gives(
    pages: list[tuple[str, str, list[str]]], steps: list[tuple[str, int, int]]
) -> None:
    with place_for_pages() as place:
        store, whole = place / "record.db", place / "whole.db"
        build(write_pages(place, pages), store)
        shutil.copy(store, whole)
        for number, (verb, one, other) in enumerate(steps):
            decide(store, [decision(store, verb, one, other, number)])
        with Store(store) as opened:
            ledger = opened.decisions()
        decide(whole, ledger, merge=False)
        with open_writer(whole, "anew", "0") as writer:  # another program merges everything
            assert writer.merge()
        assert exported(store) == exported(whole)
        assert tables(store) == tables(whole)


def test_a_decision_leaves_alone_what_it_does_not_concern(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is compared anew, and of the events only the one decided on is written."""
    store = tmp_path / "record.db"
    build([folder], store)
    with Store(store) as opened:
        rows = dict(opened.db.execute("SELECT id, number FROM events"))
        (event,) = [each for each in opened.events() if each.type == "ACCUSE"]
        report = opened.reports(event)[0]
    monkeypatch.setattr(merged, "merge", None)
    decide(store, [make("accept", "Ida", NOON, about=[anchor(report)])])
    with Store(store) as opened:
        after = dict(opened.db.execute("SELECT id, number FROM events"))
        assert opened.event(event.id).confidence == 1
    assert {id for id in rows if rows[id] != after[id]} <= {event.id}


def test_what_somebody_accepts_leaves_the_pledges_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "record.db"
    build([folder], store)
    with Store(store) as opened:
        promise = next(opened.events(statuses=["promised"]))
        report = opened.reports(promise)[0]
    monkeypatch.setattr(following, "follow_anew", None)
    decide(store, [make("accept", "Ida", NOON, about=[anchor(report)])])
    with Store(store) as opened:
        assert [pledge.history[0].event for pledge in opened.pledges()] == [promise.id]


def test_decisions_that_wait_are_seen_to(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "record.db"
    build([folder], store)
    with Store(store) as opened:
        report = opened.reports(next(opened.events()))[0]
    decide(store, [make("reject", "Ida", NOON, about=[anchor(report)])], merge=False)
    with Store(store) as opened:
        assert opened.unmerged()
    build([folder], store)
    with Store(store) as opened:
        assert not opened.unmerged()
        assert report.id not in {id for event in opened.events() for id in event.reports}


RUNS = st.lists(
    st.one_of(st.just("page"), STEPS.map(lambda steps: steps[0])), min_size=2, max_size=8
)  # what comes in, one by one: the next page, or a decision


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PAGES, min_size=2, max_size=3), RUNS)
def test_pages_and_decisions_one_by_one_give_what_merging_everything_gives(
    pages: list[list[tuple[str, str, list[str]]]], runs: list[str | tuple[str, int, int]]
) -> None:
    with place_for_pages() as place, pytest.MonkeyPatch.context() as patch:
        patch.setattr(revised, "MOST_NEW", 1)  # nothing is made anew that need not be
        store, whole = place / "record.db", place / "whole.db"
        paths = write_pages(place, [page for some in pages for page in some])
        build([paths.pop()], store)
        for number, run in enumerate(runs):
            if isinstance(run, tuple):
                decide(store, [decision(store, *run, number)])
            elif paths:
                build([paths.pop()], store)
        shutil.copy(store, whole)
        with open_writer(whole, "anew", "0") as writer:  # another program merges everything
            assert writer.merge()
        assert exported(store) == exported(whole)
        assert tables(store) == tables(whole)


def test_a_page_leaves_alone_what_it_does_not_concern(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the events only the one that the page tells, too, is written."""
    monkeypatch.setattr(revised, "MOST_NEW", 1)
    store = tmp_path / "record.db"
    build([folder], store)
    with Store(store) as opened:
        rows = dict(opened.db.execute("SELECT id, number FROM events"))
    again = tmp_path / "again.txt"
    again.write_text(
        "Generators\nThird Paper\n2023-05-04\n"
        "DEU>UKR AID occurred 2023-04-12: Germany sent Ukraine generators in April.\n"
    )
    monkeypatch.setattr(merged, "merge", None)
    build([again], store)
    with Store(store) as opened:
        after = dict(opened.db.execute("SELECT id, number FROM events"))
        (event,) = opened.events(actors=["DEU"])
    assert event.sources == 2
    assert {id for id in rows if rows[id] != after.get(id)} <= {event.id}
