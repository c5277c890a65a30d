"""The table of expressions.csv: what each construction of English says, and which days it denotes."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from communique.language.times import find, resolve
from communique.language.times.evaluation import Tense
from communique.records import Interval

LINES = (Path(__file__).parent / "expressions.csv").read_text("utf-8").splitlines()
ROWS = list(csv.DictReader(line for line in LINES if not line.startswith("#")))
TENSES: dict[str, Tense] = {"past": "past", "present": "present", "future": "future"}


def interval(text: str) -> Interval | None:
    """``2024-06-14`` or ``2024-06-01/2024-06-30``."""
    if not text:
        return None
    first, _, last = text.partition("/")
    return Interval(start=date.fromisoformat(first), end=date.fromisoformat(last or first))


def test_the_table_is_as_long_as_promised() -> None:
    assert len(ROWS) >= 150


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['construction']}: {row['sentence']}"[:80])
def test_an_expression_is_found_read_and_resolved(row: dict[str, str]) -> None:
    (found,) = find(row["sentence"])
    assert (found.text, found.value) == (row["found"], row["value"])
    assert row["sentence"][found.start : found.end] == found.text
    days = resolve(found, interval(row["published"]), TENSES[row["tense"]], interval(row["previous"]))
    told = (str(days.start), str(days.end)) if days else ("", "")
    assert told == (row["start"], row["end"])
    if days:
        assert (days.basis, days.evidence) == ("text", found.text)
