"""Questions go out, good answers written by hand come back: what is lost from there to a record is ours."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli import main
from tests.llm.hand import NOTHING, PAGES, answer_to
from tools.score import gold as of_gold
from tools.score import record as of_record
from tools.score import score

LEAST = 0.95
"""The least event F1; 0.987 was measured. What a careful reader sees, no stage behind it may lose."""


def run(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def answers(questions: Path) -> list[str]:
    """Results of a batch, the last question first."""
    lines: list[str] = []
    for line in questions.read_text("utf-8").splitlines():
        asked = json.loads(line)
        messages = asked["body"]["messages"]
        text = answer_to(messages[1]["content"]) if len(messages) == 2 else NOTHING
        body = {"choices": [{"message": {"content": text}, "finish_reason": "stop"}]}
        result = {"custom_id": asked["custom_id"], "response": {"status_code": 200, "body": body}}
        lines.insert(0, json.dumps(result))
    return lines


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the ten pages, read by hand: half of the answers first, the rest later."""
    place = tmp_path_factory.mktemp("hand")
    store, questions = place / "hand.db", place / "questions.jsonl"
    run("llm", "export", *PAGES, "--store", store, "--model", "hand", "--out", questions, "--jobs", 1)
    shutil.copy(store, place / "offline.db")
    lines = answers(questions)
    assert len(lines) == len(PAGES)
    for part in (lines[:5], lines[5:]):
        (place / "results.jsonl").write_text("\n".join(part) + "\n", "utf-8")
        run("llm", "import", place / "results.jsonl", "--store", store, "--model", "hand", "--jobs", 1)
    (place / "gold").mkdir()
    (place / "pages").mkdir()
    for page in PAGES:
        shutil.copy(page, place / "pages")
        shutil.copy(page.parents[1] / "gold" / f"{page.stem}.json", place / "gold")
    return place


def test_right_spans_become_right_events(place: Path) -> None:
    (place / "hand.jsonl").write_text(run("export", "--store", place / "hand.db"), "utf-8")
    scores = score(of_record.read(place / "hand.jsonl"), of_gold.read(place / "gold")).scores
    assert scores.event_f1 >= LEAST and scores.grounded == 1


def test_nothing_is_left_to_ask(place: Path) -> None:
    assert run("llm", "export", "--store", place / "hand.db", "--model", "hand", "--jobs", 1) == ""


def test_evaluate_agrees_with_the_projects_own_scorer_and_sets_readers_side_by_side(place: Path) -> None:
    told = run(
        "evaluate", place / "offline.db", place / "hand.db", "--gold", place / "gold", "--format", "json"
    )
    rows = {(Path(row["store"]).stem, row["name"]): row for row in json.loads(told)}
    for name in ("offline", "hand"):
        export = place / f"{name}.jsonl"
        export.write_text(run("export", "--store", place / f"{name}.db"), "utf-8")
        scores = score(of_record.read(export), of_gold.read(place / "gold")).scores
        row = rows[name, "all events"]
        assert row["precision"] == pytest.approx(scores.event_precision, abs=1e-4)
        assert row["recall"] == pytest.approx(scores.event_recall, abs=1e-4)
        assert rows[name, "date"]["recall"] == pytest.approx(scores.event_date, abs=1e-4)
    table = run("evaluate", place / "offline.db", place / "hand.db", "--gold", place / "gold")
    assert "offline" in table and "hand" in table and max(map(len, table.splitlines())) <= 100


def test_gold_is_made_of_decisions_and_measures_the_record_it_came_from(place: Path, tmp_path: Path) -> None:
    store = tmp_path / "mine.db"
    shutil.copy(place / "hand.db", store)
    events = [json.loads(line) for line in run("export", "--store", store).splitlines()]
    first = next(event for event in events if event["kind"] == "event")
    run("decide", "accept", first["id"], "--store", store)
    run("gold", "export", "--store", store, "--out", tmp_path / "mine")
    told = run("evaluate", store, "--gold", tmp_path / "mine" / "gold", "--format", "json")
    row = next(row for row in json.loads(told) if row["of"] == "events")
    assert row["wanted"] >= 1 and row["found"] == row["wanted"] and row["precision"] == 1
