"""An export is read as a record; what a page has taken back is no event of it."""

from __future__ import annotations

from pathlib import Path

from tools.score import record

EVENT = '{"kind": "%s", "id": "%s", "type": "CONSULT", "status": "occurred"}'


def test_an_event_that_was_withdrawn_is_read_over(tmp_path: Path) -> None:
    export = tmp_path / "record.jsonl"
    export.write_text("\n".join([EVENT % ("event", "e1"), EVENT % ("withdrawn_event", "e2")]), "utf-8")
    assert [event.id for event in record.read(export).events] == ["e1"]
