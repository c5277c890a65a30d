"""Files of knowledge in, frozen records out.

A table is a CSV file that opens with ``#`` comment lines and then a header; a list in a cell is separated
by ``|``. Columns that the record does not know are passed over, so that a table may carry notes for its
readers.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, get_origin

import msgspec
import tomli

from communique.records import Record

DATA = Path(__file__).parent / "data"

WHOLE_DAY = len("YYYY-MM-DD")

R = TypeVar("R", bound=Record)
T = TypeVar("T")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV table, each a cell by the name of its column, without white space around it."""
    header, *lines = lines_of(path) or [[]]
    return [dict(zip(header, map(str.strip, line), strict=False)) for line in lines]


def lines_of(path: Path) -> list[list[str]]:
    """The header and the rows of a CSV table as lists of cells."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(line for line in file if line.strip() and not line.startswith("#")))


def cells(text: str) -> tuple[str, ...]:
    """The items of a list in a cell: ``"Japan|Nippon"`` is two."""
    return tuple(item.strip() for item in text.split("|") if item.strip())


def read(kind: type[R], path: Path) -> tuple[R, ...]:
    """The table as records of a kind. Fields that are tuples are lists in their cells; an empty cell is the
    default.

    Raises ``ValueError`` naming the file where a cell does not fit its field.
    """
    lists = {field.name: get_origin(field.type) is tuple for field in msgspec.structs.fields(kind)}
    header, *lines = lines_of(path) or [[]]
    columns = [(name, index, lists[name]) for index, name in enumerate(header) if name in lists]
    given = [
        {
            name: cells(cell) if several else cell
            for name, index, several in columns
            if index < len(line) and (cell := line[index].strip())
        }
        for line in lines
    ]
    return convert(given, tuple[kind, ...], path)  # type: ignore[valid-type]


def read_toml(kind: type[R], path: Path, table: str) -> tuple[R, ...]:
    """The entries of an array of tables (``[[table]]``) as records of a kind."""
    return convert(toml(path).get(table, []), tuple[kind, ...], path)  # type: ignore[valid-type]


def toml(path: Path) -> dict[str, Any]:
    """A TOML file as it is; for tables that :func:`read_toml` cannot read."""
    return tomli.loads(path.read_text(encoding="utf-8"))


def convert(given: object, kind: type[T], path: Path) -> T:
    """Plain values as a type. Raises ``ValueError`` naming the file and the place of what does not fit."""
    try:
        return msgspec.convert(given, kind, strict=False)
    except msgspec.ValidationError as error:
        raise ValueError(f"{path.name}: {error}") from error


def first_day(text: str) -> date | None:
    """The first day of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``None`` for an empty cell."""
    if not text:
        return None
    if len(text) == WHOLE_DAY:
        return date.fromisoformat(text)
    year, month, day = (*(int(part) for part in text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(text: str) -> date | None:
    """The last day of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``None`` for an empty cell."""
    if not text:
        return None
    if len(text) == WHOLE_DAY:
        return date.fromisoformat(text)
    parts = [int(part) for part in text.split("-")]
    month = parts[1] if len(parts) == 2 else 12
    after = date(parts[0] + 1, 1, 1) if month == 12 else date(parts[0], month + 1, 1)
    return date.fromordinal(after.toordinal() - 1)
