"""What somebody who tries the demo sees: the record of the sample pages, asked by every command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner

from communique.cli import main
from tests.conftest import ROOT, Built
from tools.score.text import fold

Ask = Callable[..., str]


@pytest.fixture
def ask(samples: Built, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a command on the record of the samples; gives what it prints."""
    monkeypatch.chdir(ROOT)

    def ask(*arguments: str) -> str:
        result = CliRunner().invoke(main, [*arguments, "--store", str(samples.store)])
        assert result.exit_code == 0, result.stderr
        return result.stdout

    return ask


@pytest.fixture
def partnership(ask: Ask) -> list[dict[str, Any]]:
    """What was between Japan and NATO."""
    events: list[dict[str, Any]] = json.loads(ask("timeline", "JPN", "NATO", "--format", "json"))
    return events


class TestThePartnershipOfJapanAndNato:
    def test_is_told_over_the_years(self, partnership: list[dict[str, Any]]) -> None:
        dates = [event["date"]["start"] for event in partnership if event.get("date")]
        assert dates == sorted(dates)
        assert {"2017", "2018", "2022", "2023", "2025"} <= {day[:4] for day in dates}

    def test_has_both_in_every_event(self, partnership: list[dict[str, Any]]) -> None:
        for event in partnership:
            assert {"JPN", "NATO"} <= {one["id"] for one in event["actors"] + event["recipients"]}

    @pytest.mark.parametrize(
        ("type", "month"),
        [("CONSULT", "2017-10"), ("COOPERATE", "2018-08"), ("AGREE", "2022-06"), ("CONSULT", "2023-07")],
    )
    def test_has_its_great_moments(self, partnership: list[dict[str, Any]], type: str, month: str) -> None:
        moments = [event for event in partnership if event["type"] == type and event.get("date")]
        assert any(event["date"]["start"][:7] <= month <= event["date"]["end"][:7] for event in moments)

    def test_counts_independent_outlets(self, partnership: list[dict[str, Any]]) -> None:
        assert any(event["sources"] > 1 for event in partnership)

    def test_is_the_same_by_the_names_that_people_use(self, ask: Ask) -> None:
        assert ask("timeline", "Japan", "the North Atlantic Treaty Organization") == ask(
            "timeline", "JPN", "NATO"
        )


class TestAnEvent:
    def test_is_shown_with_quote_page_and_reasons(self, ask: Ask, partnership: list[dict[str, Any]]) -> None:
        event = partnership[0]
        shown = fold(ask("show", event["id"]))
        for words in (event["type"], event["status"], event["reports"][0]["quote"], "samples/pages/", "why"):
            assert fold(words) in shown

    def test_is_found_by_the_words_of_its_quote(self, ask: Ask) -> None:
        hits = json.loads(ask("search", "trust", "fund", "--format", "json"))
        assert any("trust fund" in hit["snippet"] for hit in hits)


class TestPledges:
    def test_are_told_with_their_life(self, ask: Ask) -> None:
        pledges = json.loads(ask("pledges", "--by", "Germany", "--to", "Ukraine", "--format", "json"))
        assert pledges
        assert all(pledge["history"][0]["step"] == "made" for pledge in pledges)

    def test_that_were_kept_are_told_as_kept(self, ask: Ask) -> None:
        kept = json.loads(ask("pledges", "--stage", "delivered", "--format", "json"))
        assert kept
        assert all("delivered" in [step["step"] for step in pledge["history"]] for pledge in kept)

    def test_stand_on_events_of_the_record(self, samples: Built) -> None:
        objects = [json.loads(line) for line in samples.export.read_text("utf-8").splitlines()]
        events = {one["id"] for one in objects if one["kind"] == "event"}
        pledges = [one for one in objects if one["kind"] == "pledge"]
        assert pledges
        assert all(step["event"] in events for pledge in pledges for step in pledge["history"])


class TestExport:
    def test_gives_spreadsheets_a_row_an_event(self, ask: Ask, samples: Built) -> None:
        rows = list(csv.DictReader(io.StringIO(ask("export", "--format", "csv"))))
        events = [line for line in samples.export.read_text("utf-8").splitlines() if '"event"' in line[:30]]
        assert len(rows) == len(events) > 100
