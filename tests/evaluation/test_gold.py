"""Gold is read as people write it, and what a record lacks of its pages is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.evaluation import GoldError, absent, read
from communique.store import Store
from tests.conftest import ROOT

EVENT = {"id": "x-1", "line": [1], "type": ["AID"], "actors": ["TCD"], "recipients": []} | {
    "status": ["occurred"]
}


def gold(place: Path, **of_event: object) -> Path:
    """A folder of gold for one page of one line."""
    (place / "gold").mkdir()
    (place / "page.txt").write_text("Chad sent dozens of tents.", "utf-8")
    page = {"page": "page.txt", "title_line": 1, "body_lines": [1], "events": [EVENT | of_event]}
    (place / "gold" / "page.json").write_text(json.dumps(page), "utf-8")
    return place / "gold"


@pytest.mark.parametrize("value", [12, 1.5, "dozens", None])
def test_a_quantity_is_a_number_or_words(tmp_path: Path, value: object) -> None:
    (page,) = read(gold(tmp_path, quantities=[{"value": value, "item": "tents"}])).pages
    assert page.events[0].quantities[0].value == value


def test_the_samples_gold_is_read() -> None:
    assert len(read(ROOT / "samples" / "gold").pages) == 37


def test_what_is_no_gold_is_named(tmp_path: Path) -> None:
    folder = gold(tmp_path, type="AID?")
    with pytest.raises(GoldError, match=r"page\.json"):
        read(folder)


def test_pages_that_a_record_lacks_are_told(tmp_path: Path, built: Path) -> None:
    with Store(built) as store:
        assert absent(store, read(gold(tmp_path))) == ("page.txt",)
