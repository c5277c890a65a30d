"""The ledger alone goes to colleagues as they can take it up."""

from __future__ import annotations

import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

from communique.engines import decide
from communique.exchange import write
from communique.merging.decisions import make
from communique.store import Store, read_ledger


def test_what_goes_out_can_be_read_back(built: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(built, tmp_path / "record.db"))
    decision = make(
        "retract", "Ida", datetime(2024, 6, 1, tzinfo=UTC), target="The Daily Example", why="a hoax"
    )
    decide(path, [decision])
    out = io.BytesIO()
    with Store(path) as store:
        write("ledger", store, out)
    (tmp_path / "out.jsonl").write_bytes(out.getvalue())
    assert list(read_ledger(tmp_path / "out.jsonl")) == [decision]
