"""Text from pages is never markup, no other site acts in the desk, nobody from elsewhere sees it unasked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.desk import application
from communique.desk.seals import genuine, sealed
from communique.engines import build
from communique.store import Store

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 1234*9 }}"
PAGE = f"""News {ATTACK}
{ATTACK}
2023-04-05
JPN>IND AID promised 2022-06-05: Japan will give India {ATTACK} boats.
# {ATTACK}
> {ATTACK}
"""


@pytest.fixture
def attacked(tmp_path: Path, fake_pipeline: None) -> Path:
    (tmp_path / "attack.txt").write_text(PAGE)
    tally, _ = build([tmp_path / "attack.txt"], tmp_path / "record.db")
    assert tally.new == 1
    return tmp_path / "record.db"


def test_a_page_full_of_attacks_is_shown_as_text_in_every_view(attacked: Path) -> None:
    desk = TestClient(application(attacked, who=ATTACK), base_url="http://localhost")
    with Store(attacked) as store:
        (event,) = store.events()
        article = store.report(event.reports[0]).article
    places = [
        "/",
        "/timeline",
        "/relation",
        "/network",
        "/pledges",
        "/outlets",
        "/actors",
        "/review",
        "/search?q=boats",
    ]
    places += ["/search", f"/event/{event.id}", f"/page/{article}", "/actor/JPN", "/programme?q=boats"]
    for place in places:
        text = desk.get(place).text
        assert "<script>alert" not in text and "<img" not in text and "11106" not in text, place
    assert "&lt;script&gt;alert(1)" in desk.get(f"/event/{event.id}").text


def test_parameters_are_shown_as_text_too(desk: TestClient) -> None:
    for place in ("/search", "/timeline", "/programme"):
        text = desk.get(place, params={"q": ATTACK, "since": ATTACK}).text
        assert "<script>alert" not in text and "<img" not in text


def test_the_browser_is_told_to_run_and_fetch_nothing_else(desk: TestClient) -> None:
    headers = desk.get("/").headers
    policy = headers["content-security-policy"]
    assert (
        "default-src 'none'" in policy
        and "unsafe-inline" not in policy
        and "frame-ancestors 'none'" in policy
    )
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "same-origin"


def test_pages_need_no_style_or_script_of_their_own(desk: TestClient) -> None:
    for place in ("/", "/timeline", "/relation?actor=JPN,IND", "/network", "/review"):
        text = desk.get(place).text
        assert "<style" not in text and " style=" not in text and " onclick=" not in text
        assert "http://" not in text.replace("http://www.w3.org/2000/svg", "") and "https://" not in text


def test_another_name_that_leads_to_this_machine_is_refused(desk: TestClient) -> None:
    assert desk.get("/", headers={"host": "evil.example"}).status_code == 421
    assert desk.get("/", headers={"host": "localhost:8450"}).status_code == 200


def test_on_another_address_a_token_is_asked_for(store: Path) -> None:
    desk = TestClient(application(store, who="Ida", token="sesame"), base_url="http://desk.example")
    assert desk.get("/").status_code == 401
    assert desk.get("/", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert desk.get("/", headers={"authorization": "Bearer sesame"}).status_code == 200
    assert desk.get("/?token=sesame").status_code == 200, "the token becomes a cookie"
    assert desk.get("/timeline").status_code == 200


def test_a_seal_is_good_for_whom_and_what_it_was_made_for_and_says_when() -> None:
    now = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
    seal = sealed("key", "Ida", "/review/e-1", now)
    assert genuine("key", "Ida", "/review/e-1", seal) == now
    for key, who, action in (
        ("other", "Ida", "/review/e-1"),
        ("key", "Bea", "/review/e-1"),
        ("key", "Ida", "/review/e-2"),
    ):
        assert genuine(key, who, action, seal) is None
    for forged in ("", "é", "now.now", seal.replace("-", "0", 1), "1" + seal):
        assert genuine("key", "Ida", "/review/e-1", forged) is None


def test_no_two_seals_are_the_same() -> None:
    now = datetime(2026, 1, 2, tzinfo=UTC)
    assert sealed("key", "Ida", "/", now) != sealed("key", "Ida", "/", now)


def test_another_site_cannot_send_a_form(desk: TestClient) -> None:
    for said in (
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
    ):
        answer = desk.post("/review/e-1", data={"verb": "accept"}, headers=said)
        assert answer.status_code == 403 and "another site" in answer.text
    own = {"origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}
    assert desk.post("/review/e-1", data={"verb": "accept"}, headers=own).status_code == 400, "no seal"


def test_a_form_has_a_size(desk: TestClient) -> None:
    assert desk.post("/review/e-1", data={"why": "x" * 1_100_000}).status_code == 413
