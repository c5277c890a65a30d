"""A decision taken at the desk stands in the ledger, shows at once, and is taken back with one key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.store import Store

SEAL = re.compile(r'name="seal" value="(\w+)"')


@pytest.fixture
def shown(desk: TestClient) -> str:
    """The id of the event on the review's first screen."""
    return str(re.findall(r'action="/review/([\w-]+)"', desk.get("/review").text)[0])


def decide(desk: TestClient, event: str, verb: str, **more: str) -> str:
    """Sends the form of an event's screen; gives the next screen."""
    seal = SEAL.findall(desk.get(f"/review?event={event}").text)[0]
    answer = desk.post(f"/review/{event}", data={"seal": seal, "verb": verb, **more})
    assert answer.status_code == 200, answer.text
    return str(answer.text)


def test_what_is_accepted_waits_no_longer(desk: TestClient, store: Path, shown: str) -> None:
    before = desk.get("/review.json").json()["waiting"]
    decide(desk, shown, "accept", why="seen")
    assert desk.get("/review.json").json()["waiting"] == before - 1
    with Store(store) as opened:
        (taken,) = opened.decisions()
        assert (taken.verb, taken.who, taken.why) == ("accept", "Ida", "seen")
        assert opened.event(shown).confidence == 1


def test_what_is_rejected_leaves_the_record_and_comes_back_when_that_is_undone(
    desk: TestClient, store: Path, shown: str
) -> None:
    decide(desk, shown, "reject")
    with Store(store) as opened:
        assert shown not in [event.id for event in opened.events()]
        (taken,) = opened.decisions()
    (other, *_) = re.findall(r'action="/review/([\w-]+)"', desk.get("/review").text)
    decide(desk, other, "undo", target=taken.id)
    with Store(store) as opened:
        assert shown in [event.id for event in opened.events()]


def test_what_is_skipped_stays_undecided_and_the_next_is_shown(
    desk: TestClient, store: Path, shown: str
) -> None:
    following = decide(desk, shown, "skip")
    assert f'action="/review/{shown}"' not in following
    with Store(store) as opened:
        assert not opened.decisions()


def test_two_events_become_one(desk: TestClient, store: Path) -> None:
    with Store(store) as opened:
        one, other = [event.id for event in opened.events(types=["AID"])][:2]
        number = len(list(opened.events()))
    decide(desk, one, "merge", other=other)
    with Store(store) as opened:
        left = list(opened.events())
        assert len(left) == number - 1
        assert [len(event.reports) for event in left if event.id in (one, other)] == [2]


def test_a_form_from_elsewhere_decides_nothing(desk: TestClient, store: Path, shown: str) -> None:
    for seal in ("", "forged"):
        answer = desk.post(f"/review/{shown}", data={"seal": seal, "verb": "reject"})
        assert answer.status_code == 400 and "no longer valid" in answer.text
    with Store(store) as opened:
        assert not opened.decisions()


def test_the_queue_that_was_chosen_stays_chosen(desk: TestClient) -> None:
    event = re.findall(r'action="/review/([\w-]+)"', desk.get("/review?type=AID").text)[0]
    seal = SEAL.findall(desk.get(f"/review?event={event}").text)[0]
    answer = desk.post(
        f"/review/{event}", data={"seal": seal, "verb": "accept", "type": "AID"}, follow_redirects=False
    )
    assert answer.headers["location"] == "/review?type=AID"
