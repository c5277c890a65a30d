"""The schema of the store comes in; out, the page of the documentation that explains it, ``docs/store.md``.

    python -m tools.store_page        writes the page; a test holds that it is up to date

What the tables and columns are, SQLite tells; what they mean, the schema's own comments.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "src" / "communique" / "store" / "schema.sql"
PAGE = ROOT / "docs" / "store.md"

HEAD = """# The store

{intro}

Any SQLite tool reads it:

```console
$ sqlite3 communique.db "SELECT date_start, type, actors, quote FROM timeline LIMIT 5"
$ datasette communique.db
```

This page is made from `src/communique/store/schema.sql` by `python -m tools.store_page`.
"""

_CREATE = re.compile(r"^CREATE (?:VIRTUAL )?(?P<kind>TABLE|VIEW) (?P<name>\w+)", re.MULTILINE)


def page(schema: str) -> str:
    """The whole page."""
    db = sqlite3.connect(":memory:")
    db.executescript(schema)
    blocks = schema.split("\n\n")
    first = next(number for number, block in enumerate(blocks) if _CREATE.search(block))
    intro = re.sub(r"\n\n.*SCHEMA_VERSION.*", "", "\n\n".join(map(_said, blocks[:first])))
    sections = [section for block in blocks[first:] for section in _sections(db, block)]
    db.close()
    return "\n".join([HEAD.format(intro=intro), *sections])


def _sections(db: sqlite3.Connection, block: str) -> Iterator[str]:
    """A table or view, with what the comment above it says of it."""
    for found in _CREATE.finditer(block):
        rows = [
            f"| `{name}` | {kind.lower()} | {_said_of(name, block)} |"
            for _, name, kind, *_, hidden in db.execute(f"PRAGMA table_xinfo({found['name']})")
            if hidden != 1  # columns of the full-text index itself
        ]
        head = f"## `{found['name']}` ({found['kind'].lower()})\n\n{_said(block)}\n\n"
        yield head + "\n".join(["| column | type | |", "|---|---|---|", *rows]) + "\n"


def _said(block: str) -> str:
    """The comment that a block begins with."""
    lines = [line for line in block.splitlines() if line.startswith("--")]
    return "\n".join(line.removeprefix("--").strip() for line in lines)


def _said_of(column: str, block: str) -> str:
    """The comment behind a column, and what its declaration tells."""
    line = re.search(rf"^    {column} (?P<code>[A-Z][^\n]*?)(?:--(?P<comment>[^\n]*))?$", block, re.MULTILINE)
    if line is None:
        return ""
    field = re.search(r"json_extract\(record, '\$\.([\w.]+)'\)", line["code"])
    table = re.search(r"REFERENCES (\w+)", line["code"])
    said = [(line["comment"] or "").strip()]
    said += [f"`{field[1]}` of the record"] if field else []
    said += [f"an id of `{table[1]}`"] if table else []
    return "; ".join(filter(None, said))


if __name__ == "__main__":
    PAGE.write_text(page(SCHEMA.read_text("utf-8")), "utf-8")
