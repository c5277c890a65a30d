"""What somebody at a terminal says of the record, and the views that people decide from."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from communique.cli import main
from communique.cli.decide import FIELDS
from communique.merging.decisions import CORRECTABLE

Run = Callable[..., Result]


@pytest.fixture
def run(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a store of its own."""
    monkeypatch.setenv("COMMUNIQUE_STORE", str(shutil.copy(built, tmp_path / "record.db")))
    monkeypatch.setenv("COMMUNIQUE_WHO", "Ida")

    def run(*arguments: str, stdin: str = "") -> Result:
        result = CliRunner().invoke(main, arguments, input=stdin)
        assert "Traceback" not in result.output
        return result

    return run


def event(run: Run, *narrowed: str) -> str:
    """The id of the first event of a timeline."""
    rows = json.loads(run("timeline", *narrowed, "--format", "json").stdout)
    id: str = rows[0]["id"]
    return id


def test_accepting_shows_in_the_event_and_the_list(run: Run) -> None:
    id = event(run)
    result = run("decide", "accept", id[:9], "--why", "seen on the ministry's site")
    assert result.exit_code == 0 and "accept: holds" in result.stderr and "undo" in result.stderr
    shown = run("show", id).stdout
    assert "seen on the ministry's site" in shown and "1.00" in shown
    (row,) = csv.DictReader(io.StringIO(run("decisions", "--format", "csv").stdout))
    assert (row["who"], row["verb"], row["effect"], row["event"]) == ("Ida", "accept", "holds", id)


def test_a_correction_is_written_as_people_write_it(run: Run) -> None:
    id = event(run)
    assert "holds" in run("decide", "correct", id, "date", "2022-06/2022-07").stderr
    run("decide", "correct", id, "actors", "Japan, Germany")
    shown = json.loads(run("show", id, "--format", "json").stdout)
    assert (shown["date"]["start"], shown["date"]["end"]) == ("2022-06-01", "2022-07-31")
    assert [actor["id"] for actor in shown["actors"]] == ["JPN", "DEU"]
    assert "date to June to July 2022" in " ".join(run("show", id).stdout.split())
    wrong = run("decide", "correct", id, "date", "soon")
    assert wrong.exit_code == 2 and "is no date" in wrong.stderr


def test_undoing_by_the_beginning_of_an_id(run: Run) -> None:
    id = event(run)
    run("decide", "reject", id)
    assert run("show", id).exit_code == 1
    (row,) = csv.DictReader(io.StringIO(run("decisions", "--format", "csv").stdout))
    assert run("decide", "undo", row["decision"][:9]).exit_code == 0
    assert run("show", id).exit_code == 0
    assert "no decisions" in run("decide", "undo", "d-nothing").stderr


def test_merging_and_splitting(run: Run) -> None:
    one, other = (row["id"] for row in json.loads(run("timeline", "--format", "json").stdout)[:2])
    assert "at least two" in run("decide", "merge", one, one).stderr
    run("decide", "merge", one, other)
    (row,) = csv.DictReader(io.StringIO(run("decisions", "--format", "csv").stdout))
    merged = json.loads(run("show", row["event"], "--format", "json").stdout)
    assert len(merged["reports"]) == 2
    run("decide", "split", merged["id"], merged["reports"][0]["id"])
    for id in (one, other):
        assert len(json.loads(run("show", id, "--format", "json").stdout)["reports"]) == 1
    refused = run("decide", "split", one, "r-nothing")
    assert refused.exit_code == 2 and "no report of it" in refused.stderr


def test_linking_a_deed_to_a_pledge(run: Run) -> None:
    (pledge,) = json.loads(run("pledges", "--format", "json").stdout)
    run("decide", "unlink", pledge["id"], pledge["history"][1]["event"])
    (alone,) = json.loads(run("pledges", "--format", "json").stdout)
    assert alone["stage"] == "announced"
    run("decide", "link", pledge["id"], pledge["history"][1]["event"], "--step", "reduced")
    assert json.loads(run("pledges", "--format", "json").stdout)[0]["stage"] == "reduced"


def test_colleagues_take_up_each_others_decisions(run: Run, tmp_path: Path) -> None:
    id = event(run)
    run("decide", "reject", id)
    run("export", "--format", "ledger", "--out", str(tmp_path / "theirs.jsonl"))
    assert "1 decision known already" in run("decide", "take", str(tmp_path / "theirs.jsonl")).stderr


def test_reviewing_keeps_each_word_as_it_is_said(run: Run) -> None:
    result = run("review", "--limit", "3", stdin="a\nc\nplace\nOslo, Norway\nr\nq\n")
    assert result.exit_code == 0 and "3 decisions kept" in result.stderr
    rows = list(csv.DictReader(io.StringIO(run("decisions", "--format", "csv").stdout)))
    assert [row["verb"] for row in rows] == ["accept", "correct", "reject"]
    assert {row["effect"] for row in rows} == {"holds"}


def test_every_field_can_be_named() -> None:
    assert set(FIELDS) == set(CORRECTABLE)


def test_what_was_between_two_by_quarter(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("relation", "Japan", "India", "--format", "csv").stdout)))
    assert [row["quarter"] for row in rows] == ["2022-Q2", "2023-Q2"]
    assert (rows[0]["contacts"], rows[0]["promises"], rows[1]["deliveries"]) == ("1", "1", "1")


def test_who_does_what_in_a_programme(run: Run) -> None:
    rows = json.loads(run("programme", "patrol boats", "--format", "json").stdout)
    assert [(row["id"], row["promised"], row["gave"]) for row in rows] == [("JPN", 1, 1)]


def test_nothing_disputed_is_said(run: Run) -> None:
    assert "Nothing in the record fits" in run("disputes").stderr
