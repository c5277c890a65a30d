"""Questions about whole corpora go out in one file, and answers come back in any order, some missing: each
page answered is read by the model, the others stay as they were."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from communique.cli import main
from communique.records import Report
from communique.store import Store
from tests.conftest import ROOT

SAMPLES = sorted((ROOT / "samples" / "pages").glob("*.txt"))
REAL = sorted((ROOT.parent / "shared" / "pages").glob("00[0-4]*.txt"))
"""Pages as five sites have them, where they are at hand; they are not the project's own."""
MODEL = "echo"


def run(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def told(report: Report) -> dict[str, Any]:
    """A report as a model would tell it: in words of the page."""
    sides = {"actors": report.actors, "recipients": report.recipients}
    return {
        "quote": report.quote,
        "trigger": report.trigger,
        "type": report.type,
        "status": report.status,
        **{
            side: [{"words": party.text, "means": []} for party in parties if party.text]
            for side, parties in sides.items()
        },
        "when": None,
        "where": None,
        "said_by": None,
    }


def answered(questions: list[dict[str, Any]], reports: list[Report]) -> list[str]:
    """The results of a model that tells again, of each page, what ours found there, in any order."""
    lines = []
    for asked in questions:
        messages = asked["body"]["messages"]
        page = messages[1]["content"] if len(messages) == 2 else ""
        deeds = [told(report) for report in reports if report.quote in page and report.actors[0].text]
        body = {"choices": [{"message": {"content": json.dumps({"deeds": deeds})}, "finish_reason": "stop"}]}
        response = {"status_code": 200, "body": body}
        lines.append(json.dumps({"custom_id": asked["custom_id"], "response": response}))
    random.Random(8).shuffle(lines)
    return lines


def all_reports(store: Path) -> list[Report]:
    with Store(store) as opened:
        return [report for event in opened.events() for report in opened.reports(event)]


@pytest.mark.parametrize("pages", [SAMPLES, REAL], ids=["the samples", "pages 000 to 004"])
def test_a_batch_goes_out_and_comes_back_in_parts(pages: list[Path], tmp_path: Path) -> None:
    if not pages:
        pytest.skip("the pages 000 to 004 are not beside the project (../shared/pages)")
    store, questions, results = (
        tmp_path / name for name in ("record.db", "questions.jsonl", "results.jsonl")
    )
    run("llm", "export", *pages, "--store", store, "--model", MODEL, "--out", questions)
    asked = [json.loads(line) for line in questions.read_text("utf-8").splitlines()]
    assert len(asked) >= len(pages)
    before = all_reports(store)
    lines = answered(asked, before)

    results.write_text("\n".join(lines[: len(lines) // 2]) + "\n", "utf-8")
    run("llm", "import", results, "--store", store, "--model", MODEL)
    assert {report.coder.split(":")[0] for report in all_reports(store)} == {"offline", "llm"}

    results.write_text("\n".join(lines) + "\n", "utf-8")
    run("llm", "import", results, "--store", store, "--model", MODEL)
    after = all_reports(store)
    assert {report.coder.split(":")[0] for report in after} == {"llm"}
    assert {report.quote for report in after} <= {report.quote for report in before}
    assert len(after) >= 0.8 * len(before), "what is told in words of the page holds"
