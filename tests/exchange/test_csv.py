"""Rows for spreadsheets, read back by the standard library's reader."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from communique.exchange.csv import write, write_rows
from communique.records import Record
from communique.store import Store


class Row(Record, frozen=True):
    quote: str
    sources: int


def rows_of(*rows: Row) -> list[list[str]]:
    out = io.BytesIO()
    write_rows(Row, rows, out)
    return list(csv.reader(io.StringIO(out.getvalue().decode(), newline="")))


def test_what_is_written_is_read_back() -> None:
    quote = 'He said: "Yes,\nagreed", é'
    assert rows_of(Row(quote=quote, sources=2)) == [["quote", "sources"], [quote, "2"]]


def test_no_rows_are_a_header() -> None:
    assert rows_of() == [["quote", "sources"]]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_text_of_a_page_does_not_run_in_a_spreadsheet(sign: str) -> None:
    assert rows_of(Row(quote=f'{sign}HYPERLINK("http://example.org")', sources=1))[1][0].startswith(
        f"'{sign}"
    )


def test_numbers_below_zero_stay_numbers() -> None:
    assert rows_of(Row(quote="so", sources=-1))[1] == ["so", "-1"]


def test_a_store_is_a_row_an_event_in_order_of_time(built: Path) -> None:
    out = io.BytesIO()
    with Store(built) as store:
        write(store, out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode())))
    days = [row["date_start"] for row in rows]
    assert days[:4] == sorted(days[:4]) and days[4:] == [""], "what has no date stands last"
    assert {row["type"]: row["actor_ids"] for row in rows[:2]} == {"CONSULT": "JPN; IND", "AID": "JPN"}
    assert (rows[2]["date_start"], rows[2]["date_end"]) == ("2023-04-01", "2023-04-30")
