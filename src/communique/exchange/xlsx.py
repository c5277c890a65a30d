"""Flat rows come in, a workbook goes out (Office Open XML, by XlsxWriter); a whole store as a sheet of events
and one of pledges.

Text is written as text, whatever it looks like: nothing a page says becomes a formula, a link or a number.
The same rows give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import msgspec

from communique.exchange.rows import EventRow, PledgeRow, event_rows, pledge_row
from communique.records import Record
from communique.store import Store

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

MOST_ROWS = 1_048_575
"""Of a sheet, below its header (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3)."""
MOST_CHARACTERS = 32_767
"""Of a cell (the same page). Longer text ends with CUT; the CSV has it whole."""
CUT = " [...]"
MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The day that every workbook says it was made on: the first a ZIP file can tell."""
NARROW, WIDE = 12, 60
"""Widths of columns, in characters: of most, and of those that hold sentences."""
SENTENCES = ("quote", "promise", "reason", "text", "title", "citation", "uri")


class Sheet(NamedTuple):
    """A table and its name."""

    name: str
    kind: type[Record]
    rows: Iterable[Record]


def write(store: Store, out: BinaryIO) -> None:
    """Writes every event and every pledge of a store, in order of time."""
    pledges = (pledge_row(pledge) for pledge in store.pledges())
    write_sheets(
        [
            Sheet("events", EventRow, event_rows(store, store.events())),
            Sheet("pledges", PledgeRow, pledges),
        ],
        out,
    )


def write_rows(kind: type[Record], rows: Iterable[Record], out: BinaryIO) -> None:
    """Writes rows of one kind as the one sheet of a workbook, under a header that names their fields."""
    write_sheets([Sheet("table", kind, rows)], out)


def write_sheets(sheets: Sequence[Sheet], out: BinaryIO) -> None:
    """Writes a workbook, one row at a time. Raises ValueError where a sheet would have too many rows."""
    from xlsxwriter.workbook import Workbook

    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, {"constant_memory": True, **as_text}) as book:
        book.set_properties({"created": MADE.replace(tzinfo=None)})
        for sheet in sheets:
            _fill(book, sheet)


def _fill(book: Workbook, sheet: Sheet) -> None:
    made = book.add_worksheet(sheet.name)
    header = book.add_format({"bold": True})
    made.freeze_panes(1, 0)
    for column, name in enumerate(sheet.kind.__struct_fields__):
        made.set_column(column, column, WIDE if name in SENTENCES else NARROW)
        made.write_string(0, column, name, header)
    last = 0
    for last, row in enumerate(sheet.rows, 1):
        if last > MOST_ROWS:
            raise ValueError(
                f"a sheet holds {MOST_ROWS:,} rows, and there are more: choose fewer, or take CSV"
            )
        for column, value in enumerate(msgspec.structs.astuple(row)):
            _cell(made, last, column, value)
    made.autofilter(0, 0, last, len(sheet.kind.__struct_fields__) - 1)


def _cell(sheet: Worksheet, row: int, column: int, value: object) -> None:
    """Numbers as numbers, yes and no as such, all else as the text it is."""
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        text = str(value)
        if len(text) > MOST_CHARACTERS:
            text = text[: MOST_CHARACTERS - len(CUT)] + CUT
        sheet.write_string(row, column, text)
