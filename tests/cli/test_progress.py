"""What a build shows while it works."""

from __future__ import annotations

import pytest

from communique.cli.progress import Progress, describe
from communique.engines import Tally


def test_a_tally_says_how_far_and_how_fast() -> None:
    line = describe(Tally(new=40, known=1, errors=2, reports=1200), 4.0)
    assert line == "43 pages, 40 new, 2 not readable, 1,200 reports, 10.0 pages/s"


def test_at_the_end_it_says_that_events_are_made() -> None:
    assert describe(Tally(new=2, merging=True), 1.0) == "2 pages read; making events"


def test_in_a_log_it_is_a_line_every_few_seconds(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 1.0, 6.0, 7.0, 12.0])
    monkeypatch.setattr("communique.cli.progress.time.monotonic", lambda: next(clock))
    with Progress() as watch:
        for number in range(4):
            watch(Tally(new=number))
    assert capsys.readouterr().err.count("\n") == 2
