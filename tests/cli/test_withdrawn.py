"""``communique withdrawn`` and ``show`` say what a corrected page has taken back, and which version did."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli import main
from communique.engines import build
from communique.store import Store

pytestmark = pytest.mark.usefixtures("fake_pipeline")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A page that told of two deeds, and its corrected version, which tells of one."""
    talks = "JPN,IND> CONSULT occurred 2022-06-07: Japan and India met in Tokyo."
    boats = "JPN>IND AID occurred 2023-05-02: Japan handed India ten patrol boats."
    for name, title, deeds in (("1", "News", (talks, boats)), ("2", "Correction: boats", (talks,))):
        text = "\n".join([title, "The Daily Example", "2023-05-03", *deeds])
        page = {"url": "https://daily.example/1", "text": text}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(page), "utf-8")
    build(sorted(tmp_path.glob("*.jsonl")), tmp_path / "record.db")
    return tmp_path / "record.db"


def run(record: Path, *arguments: str) -> str:
    done = CliRunner().invoke(main, [*arguments, "--store", str(record)])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_row_says_what_was_said_and_which_version_put_it_right(record: Path) -> None:
    (row,) = csv.DictReader(run(record, "withdrawn", "--format", "csv").splitlines())
    assert row["quote"].startswith("Japan handed")
    with Store(record) as store:
        assert store.article(row["put_right_by"]).title == "Correction: boats"
    assert "Japan handed" in run(record, "withdrawn")


def test_json_gives_what_the_export_does(record: Path) -> None:
    (event,) = json.loads(run(record, "withdrawn", "--format", "json"))
    assert event["kind"] == "withdrawn_event"


def test_show_says_that_nobody_tells_it_any_more(record: Path) -> None:
    (row,) = csv.DictReader(run(record, "withdrawn", "--format", "csv").splitlines())
    shown = " ".join(run(record, "show", row["event"]).split())
    assert "no outlet any more" in shown
    assert f"put right by https://daily.example/1 ({row['put_right_by']})" in shown
    assert "Japan handed" not in run(record, "timeline")
