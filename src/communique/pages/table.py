"""A table of articles in, as spreadsheets and databases write them (CSV, TSV); its pages, a row each, and the
rows that hold none out."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from resiliparse.parse.encoding import detect_encoding

from communique.pages.columns import columns
from communique.pages.making import MAX_BYTES, make_error
from communique.pages.rows import read_row
from communique.pages.source import Source
from communique.pages.unsuitable import read_other
from communique.records import Page, PageError

DAMAGED = "not a table from here on ({}); is a quotation mark left open?"


def read_table(source: Source) -> Iterator[Page | PageError]:
    """The pages of a table, one row in memory at a time."""
    head = source.head()
    told = columns(head)
    if told is None:
        yield from read_other(source)
        return
    csv.field_size_limit(MAX_BYTES)
    found = False
    with source.open() as file, io.TextIOWrapper(file, _encoding(head), "replace", newline="") as text:
        rows = csv.reader(text, delimiter=told.sign)
        next(rows, None)
        try:
            for row in rows:
                if any(map(str.strip, row)):
                    found = True
                    yield read_row(f"{source.uri}:{rows.line_num}", dict(zip(told.names, row, strict=False)))
        except csv.Error as error:
            yield make_error(f"{source.uri}:{rows.line_num}", DAMAGED.format(error))
            return
    if not found:
        yield make_error(source.uri, "empty: not one row below the names of the columns")


def _encoding(head: bytes) -> str:
    """UTF-8, or what the letters of the first bytes look like."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return detect_encoding(head) or "utf-8"
    return "utf-8-sig"
