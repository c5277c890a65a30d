"""Workbooks, read back from the XML that they are made of."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest.importorskip("xlsxwriter", reason="the extra `desk` is not installed")

from communique.exchange import xlsx
from communique.exchange.xlsx import write, write_rows
from communique.records import Record
from communique.store import Store

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Row(Record, frozen=True):
    quote: str
    sources: int = 1
    sure: bool = True


def workbook(*rows: Row) -> bytes:
    out = io.BytesIO()
    write_rows(Row, rows, out)
    return out.getvalue()


def sheet(book: bytes, number: int = 1) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        return ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))


def cells(book: bytes, number: int = 1) -> list[list[tuple[str, str]]]:
    """The kind and the content of each cell: ``inlineStr``, ``n``, ``b``, or ``f`` for a formula."""
    return [
        [
            ("f" if cell.find(f"{MAIN}f") is not None else cell.get("t", "n"), "".join(cell.itertext()))
            for cell in row.iter(f"{MAIN}c")
        ]
        for row in sheet(book, number).iter(f"{MAIN}row")
    ]


def test_text_is_text_numbers_are_numbers_under_a_header() -> None:
    header, row = cells(workbook(Row(quote="They <agreed>, é", sources=2, sure=False)))
    assert [text for _, text in header] == ["quote", "sources", "sure"]
    assert row == [("inlineStr", "They <agreed>, é"), ("n", "2"), ("b", "0")]


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1", "{=1}", "https://example.org", "0042", "mailto:a@b"],
)
def test_nothing_a_page_says_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    book = workbook(Row(quote=text))
    assert cells(book)[1][0] == ("inlineStr", text)
    assert sheet(book).find(f"{MAIN}hyperlinks") is None


def test_what_xml_cannot_hold_does_not_break_the_file() -> None:
    assert len(cells(workbook(Row(quote="a\x00\x0b\x1b b")))) == 2


def test_a_text_too_long_for_a_cell_says_that_it_was_cut() -> None:
    (_, text) = cells(workbook(Row(quote="é" * 40_000)))[1][0]
    assert len(text) == xlsx.MOST_CHARACTERS and text.endswith(xlsx.CUT)


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    with pytest.raises(ValueError, match="CSV"):
        workbook(*[Row(quote="so")] * 3)


def test_the_same_rows_are_the_same_bytes_and_no_rows_a_header() -> None:
    assert workbook(Row(quote="so")) == workbook(Row(quote="so"))
    assert len(cells(workbook())) == 1


def test_a_store_is_a_sheet_of_events_and_one_of_pledges(built: Path) -> None:
    out = io.BytesIO()
    with Store(built) as store:
        write(store, out)
        events, pledges = len(list(store.events())), len(list(store.pledges()))
    assert len(cells(out.getvalue(), 1)) == events + 1
    assert len(cells(out.getvalue(), 2)) == pledges + 1
