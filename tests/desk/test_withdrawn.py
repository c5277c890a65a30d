"""The desk says of an event that nobody tells it any more, and of a page which version put it right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk import application
from communique.engines import build
from communique.store import Store

TALKS = "JPN,IND> CONSULT occurred 2022-06-07: Japan and India met in Tokyo."
BOATS = "JPN>IND AID occurred 2023-05-02: Japan handed India ten patrol boats."


@pytest.mark.usefixtures("fake_pipeline")
def test_what_was_taken_back_is_shown_with_its_mark_and_counted_nowhere(tmp_path: Path) -> None:
    for name, title, deeds in (("1", "News", (TALKS, BOATS)), ("2", "Correction: boats", (TALKS,))):
        text = "\n".join([title, "The Daily Example", "2023-05-03", *deeds])
        page = {"url": "https://daily.example/1", "text": text}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(page), "utf-8")
    record = tmp_path / "record.db"
    build(sorted(tmp_path.glob("*.jsonl")), record)
    with Store(record) as store:
        (event,) = store.withdrawn()
        old = store.reports(event)[0].article
        new = store.superseded_by(old)
    desk = TestClient(application(record, who="Ida"), base_url="http://127.0.0.1")
    shown = desk.get(f"/event/{event.id}").text
    assert "have been corrected and no longer do" in shown and f'href="/page/{new}"' in shown
    page = desk.get(f"/page/{old}").text
    assert f'<a href="/page/{new}">later version of this page</a>' in page and f"/event/{event.id}" in page
    assert "later version of this page" not in desk.get(f"/page/{new}").text
    assert event.id not in desk.get("/timeline").text
    assert desk.get(f"/review?event={event.id}").status_code == 200
