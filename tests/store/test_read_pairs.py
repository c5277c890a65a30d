"""What merging reads of pairs is kept: pages that come in later have only their own sentences read."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.engines import build
from communique.merging import alike, events
from communique.merging.briefs import Brief
from communique.store import Store
from communique.store.read_pairs import known
from tests.store.test_any_order import write

VISIT = "JPN,IND> CONSULT occurred 2022-06-07: Japan and India met in Tokyo."
TALKS = "JPN,IND> CONSULT occurred 2022-06-07: Leaders held talks in the capital of Japan."
DINNER = "JPN,IND> CONSULT occurred 2022-06-07: Guests dined at length on Tuesday."
AID = "DEU>UKR AID occurred 2022-06-01: Germany sent generators."
PAGES = [
    ("The Daily Example", "2022-06-08", [VISIT]),
    ("The Daily Example", "2022-06-08", []),
    ("The Other Example", "2022-06-08", [TALKS]),
    ("The Other Example", "2022-06-08", []),
    *[("Example Wire", "2022-06-08", [AID])] * 8,
    ("Evening Example", "2022-06-08", [DINNER]),
]


@pytest.mark.usefixtures("fake_pipeline")
def test_a_new_page_has_only_its_own_sentences_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[set[str]] = []

    def reader(one: Brief, other: Brief) -> float:
        read.append({one.quote, other.quote})
        return 0.5

    monkeypatch.setattr(alike, "reader", lambda: reader)
    *first, last = [path for path in write(tmp_path, PAGES) if path.stem not in ("1", "3")]
    store = tmp_path / "record.db"
    build(first, store)
    visit, talks, dinner = (deed.partition(": ")[2] for deed in (VISIT, TALKS, DINNER))
    assert {visit, talks} in read
    read.clear()
    monkeypatch.setattr(events, "why", lambda one, other: ())
    build([last], store)
    assert read and all(dinner in pair for pair in read)
    with Store(store) as opened:
        assert set(known(opened.db).values()) == {0.5}
