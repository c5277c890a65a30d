"""A report is one file: it needs nothing but itself, runs nothing, and holds each sentence and its source."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from communique.desk.report import report
from communique.store import Store


def written(store: Path, *actors: str) -> str:
    with Store(store) as opened:
        return report(opened, actors, date(2026, 1, 1), None, None)


def test_it_holds_events_promises_and_sources(store: Path) -> None:
    text = written(store, "JPN", "IND")
    assert "<h1>Japan and India</h1>" in text
    assert "Japan promised India ten patrol boats by May 2023." in text
    assert "The Daily Example" in text and "SHA-256" in text
    assert "Germany" not in text


def test_it_fetches_and_runs_nothing(store: Path) -> None:
    text = written(store, "JPN")
    assert "<script" not in text and "<link" not in text and "src=" not in text
    assert "default-src 'none'" in text


def test_whatever_it_leads_to_stands_in_it(store: Path) -> None:
    text = written(store, "JPN", "IND")
    leads = set(re.findall(r'href="([^"]+)"', text))
    assert leads
    for lead in leads:
        assert lead.startswith("#") and f'id="{lead[1:]}"' in text, lead


def test_events_stand_under_their_year(store: Path) -> None:
    text = written(store, "JPN", "IND")
    for place in re.findall(r'href="#(y-\w+)"', text):
        assert f'<section id="{place}">' in text
    assert re.search(r'<section id="y-\d{4}"><h2>\d{4}</h2>', text)


def test_many_events_are_counted_and_lead_to_their_years(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "counted by" not in written(store, "JPN", "IND")
    monkeypatch.setattr("communique.desk.pictures.timeline.MOST_MARKS", 0)
    text = written(store, "JPN", "IND")
    assert "counted by" in text and 'href="#y-' in text
    assert "/timeline" not in text, "there is no desk to lead to"


def test_a_promise_has_its_steps_each_leading_to_its_event(store: Path) -> None:
    assert re.search(r'<li><a href="#e-[0-9a-f]{16}">made</a> \w', written(store, "JPN", "IND"))
