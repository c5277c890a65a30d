"""The whole program on the sample pages: no measure falls under its floor."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from tests.conftest import ROOT, Built
from tests.gate.floors import digest, floors
from tools.score import Scores, gold, record, score

SHARED_SCORER = ROOT.parent / "shared" / "score" / "score.py"
FLOORS = floors()


@pytest.fixture(scope="module")
def scores(samples: Built) -> Scores:
    return score(record.read(samples.export), gold.read(ROOT / "samples" / "gold")).scores


def test_the_samples_are_those_that_the_floors_were_measured_on() -> None:
    assert digest(ROOT / "samples") == FLOORS.samples, (
        "the samples have changed: measure again (python -m tools.score), then write the new digest and "
        "floors into tests/gate/floors.toml and CHANGELOG.md"
    )


@pytest.mark.parametrize("measure", FLOORS.measures)
def test_no_measure_falls_under_its_floor(scores: Scores, measure: str) -> None:
    measured, floor = getattr(scores, measure), FLOORS.measures[measure]
    assert measured >= floor, f"{measure} is {measured:.4f}; its floor is {floor}"


def test_no_line_that_is_not_the_article_stands_in_its_text(scores: Scores) -> None:
    assert scores.lines_leaked == 0


@pytest.mark.skipif(not SHARED_SCORER.exists(), reason="the scorer this one must agree with is not here")
def test_another_scorer_gives_the_same_figures(scores: Scores, samples: Built) -> None:
    command = [sys.executable, SHARED_SCORER, samples.export, "--gold", ROOT / "samples" / "gold"]
    told = subprocess.run([*map(str, command)], check=True, capture_output=True).stdout
    theirs = msgspec.json.decode(told, type=dict[str, float])
    ours = {name: round(value, 4) for name, value in msgspec.structs.asdict(scores).items()}
    assert ours == {name: theirs[name] for name in ours}
