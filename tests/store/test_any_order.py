"""Any order of pages, any split into runs, gives the same events, pledges and ids; a decision survives it."""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.engines import build, decide
from communique.merging.decisions import anchor, make
from communique.store import Store

OUTLETS = ("The Daily Example", "The Other Example", "Example Wire", "Evening Example")
DEEDS = (
    "JPN,IND> CONSULT occurred 2022-06-07: Japan and India met in Tokyo.",
    "JPN>IND AID promised 2022-06-07: Japan promised India ten patrol boats.",
    "JPN>IND AID occurred 2023-05-02: India received the ten patrol boats from Japan.",
    "DEU>UKR AID occurred 2023-04-12: Germany sent Ukraine generators.",
    "DEU>UKR AID promised 2023-04-01: Germany pledged generators to Ukraine.",
    "NATO>KOR REQUEST occurred 2023-04-12: NATO urged South Korea to send shells.",
)
PAGES = st.lists(
    st.tuples(
        st.sampled_from(OUTLETS),
        st.sampled_from(("2023-05-03", "2022-06-08", "2023-04-13")),
        st.lists(st.sampled_from(DEEDS), min_size=1, max_size=3, unique=True),
    ),
    min_size=2,
    max_size=5,
)


def record(store: Path) -> tuple[object, ...]:
    """All that merging makes."""
    with Store(store) as opened:
        return (
            tuple(opened.events_by_id()),
            tuple(opened.withdrawn()),
            tuple(opened.pledges_by_id()),
            tuple(opened.effects().values()),
        )


def write(folder: Path, pages: list[tuple[str, str, list[str]]]) -> list[Path]:
    """The pages as files; each second one is a corrected version of the one before it."""
    paths = []
    for number, (outlet, published, deeds) in enumerate(pages):
        paths.append(folder / f"{number}.jsonl")
        title = "Correction: the page" if number % 2 else "The page"
        text = "\n".join([f"{title} {number}", outlet, published, *deeds])
        address = f"https://page.example/{number // 2}"
        paths[-1].write_text(json.dumps({"url": address, "text": text}), "utf-8")
    return paths


@pytest.mark.usefixtures("fake_pipeline")
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PAGES, st.randoms(use_true_random=False), st.integers(min_value=1, max_value=3))
def test_order_and_runs_make_no_difference(
    pages: list[tuple[str, str, list[str]]], random: object, runs: int
) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        paths = write(folder, pages)
        build(paths, folder / "at_once.db")
        with Store(folder / "at_once.db") as store:
            first = next(chain(store.events_by_id(), store.withdrawn()))
            report = store.reports(first)[0]
        rejection = make("reject", "Ida", datetime(2024, 6, 1, tzinfo=UTC), about=[anchor(report)])
        decide(folder / "at_once.db", [rejection])
        random.shuffle(paths)  # type: ignore[attr-defined]
        for run in range(runs):
            build(paths[run::runs], folder / "in_runs.db")
            decide(folder / "in_runs.db", [rejection])
        assert record(folder / "in_runs.db") == record(folder / "at_once.db")
        with Store(folder / "in_runs.db") as store:
            assert report.id not in {id for event in store.events() for id in event.reports}
    finally:
        shutil.rmtree(folder)
