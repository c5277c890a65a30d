"""A file of JSON lines, one page a line, in; the pages and the lines that are none out.

A line is an object that holds a page under any of the names in ``data/fields.toml``, such as ``html`` or
``text``, and where known ``url`` and ``date`` (the day of publication, in any form). A line that is wrong is
named by its number and the others go on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from communique.pages.making import MAX_BYTES, TOO_LARGE, make_error
from communique.pages.rows import NO_OBJECT, read_value
from communique.pages.source import Source
from communique.records import Page, PageError


def read_jsonl(source: Source) -> Iterator[Page | PageError]:
    """The pages of a JSON lines file, one line in memory at a time."""
    found = False
    with source.open() as file:
        for number, line in enumerate(_lines(file), 1):
            if line.strip() and not (number == 1 and _is_heading(line)):
                found = True
                yield from _read(f"{source.uri}:{number}", line)
    if not found:
        yield make_error(source.uri, "empty: not one line that holds a page")


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines, each cut off soon after ``MAX_BYTES`` so that none can fill the memory."""
    while line := file.readline(MAX_BYTES + 2):
        yield line
        while line and not line.endswith(b"\n") and len(line) >= MAX_BYTES:
            line = file.readline(MAX_BYTES + 2)


def _is_heading(line: bytes) -> bool:
    """Whether a first line only says how the others are written, as in a WACZ archive's list of pages."""
    return line.startswith(b'{"format":') and b'"text"' not in line and b'"html"' not in line


def _read(uri: str, line: bytes) -> Iterator[Page | PageError]:
    if len(line) > MAX_BYTES:
        yield make_error(uri, TOO_LARGE)
        return
    value, wrong = parse(line)
    if wrong is not None:
        yield make_error(uri, wrong)
    elif isinstance(value, list):
        yield make_error(uri, NO_OBJECT)
    else:
        yield from read_value(uri, value)


def parse(data: bytes) -> tuple[Any, str | None]:
    """The value that JSON holds, or what is wrong with it."""
    try:
        return json.loads(data), None
    except UnicodeDecodeError:
        return None, "not UTF-8, which JSON must be"
    except (ValueError, RecursionError) as error:
        return None, f"not JSON: {error}"
