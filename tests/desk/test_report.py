"""A report is one file: it needs nothing but itself, runs nothing, and holds each sentence and its source."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

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
